package dbkata.services.embedded;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
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
  /** Linux's file system in memory, see tmpfs(5); containers often have 64 MB of it. */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** What a run may fill, with all that tests store, many times over; in bytes. */
  private static final long ROOM_IN_MEMORY = 1L << 30;

  private static final AtomicInteger FOLDERS = new AtomicInteger();

  static Workplace of(Settings settings) {
    Account account = Account.current();
    CacheFolder cache = CacheFolder.choose(settings, account.user().isPresent());
    return new Workplace(settings, Platform.current(), account, cache, Ports.FREE);
  }

  /**
   * Make a folder that only we can enter, in memory where there is plenty, else in the folder for
   * temporary files.
   *
   * <p>Its name can be guessed, which does no harm: making it fails when there is one. {@code
   * Files.createTempDirectory} costs 50 ms at its first call, for random numbers.
   */
  Path newFolder() {
    Path parent = parent(Path.of(System.getProperty("java.io.tmpdir")), MEMORY);
    String name =
        String.join(
            "-",
            "dbkata",
            Long.toString(ProcessHandle.current().pid()),
            Long.toString(System.nanoTime(), Character.MAX_RADIX),
            Integer.toString(FOLDERS.incrementAndGet()));
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

  /**
   * Prefer memory to the usual folder for temporary files: a cluster is some 700 small files, which
   * are copied there in half the time. A folder that somebody has chosen stays the choice.
   */
  static Path parent(Path temporary, Path memory) {
    boolean isChosen = !temporary.equals(Path.of("/tmp"));
    boolean isRoomy =
        Files.isWritable(memory) && memory.toFile().getUsableSpace() >= ROOM_IN_MEMORY;
    return isRoomy && !isChosen ? memory : temporary.toAbsolutePath();
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
      PosixFilePermissions.asFileAttribute(EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE))
    };
  }
}
