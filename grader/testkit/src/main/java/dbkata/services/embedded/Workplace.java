package dbkata.services.embedded;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gather what every embedded engine needs.
 *
 * @param settings what the person asked for
 * @param platform this machine
 * @param account whom servers run as
 * @param cache where binaries and the cluster are kept
 * @param ports chooses where servers listen
 */
record Workplace(
    Settings settings, Platform platform, Account account, CacheFolder cache, Ports ports) {
  private static final AtomicInteger FOLDERS = new AtomicInteger();

  static Workplace of(Settings settings) {
    Account account = Account.current();
    CacheFolder cache = CacheFolder.choose(settings, account.user().isPresent());
    return new Workplace(settings, Platform.current(), account, cache, Ports.FREE);
  }

  /**
   * Make a folder that only we can enter, in the folder for temporary files.
   *
   * <p>Its name can be guessed, which does no harm: making it fails when there is one. {@code
   * Files.createTempDirectory} costs 50 ms at its first call, for random numbers.
   */
  Path newFolder() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    String name =
        "dbkata-"
            + ProcessHandle.current().pid()
            + "-"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX)
            + "-"
            + FOLDERS.incrementAndGet();
    try {
      return Files.createDirectory(parent.resolve(name), ownerOnly());
    } catch (IOException e) {
      throw new ServicesException(
          "The folder for temporary files "
              + parent
              + " cannot be used ("
              + CacheFolder.reason(e)
              + "): make room or allow writing there, or name another by -Djava.io.tmpdir=... .",
          e);
    }
  }

  /** Refuse binaries that the user who is to run them cannot reach. */
  void requireReachable(Path binaries) throws IOException {
    if (account.user().isEmpty()) {
      return;
    }
    for (Path folder = binaries; folder != null; folder = folder.getParent()) {
      if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        throw new ServicesException(
            "You are root, so servers run as the user "
                + account.user().get()
                + ", who cannot enter "
                + folder
                + ": set KATA_CACHE to a folder that everybody can enter, or leave it unset.");
      }
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    if (platform.isWindows()) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
  }
}
