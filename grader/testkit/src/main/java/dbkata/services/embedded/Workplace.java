package dbkata.services.embedded;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/**
 * Gather what every embedded engine needs.
 *
 * @param settings what the person asked for
 * @param platform this machine
 * @param account whom servers run as
 * @param cache where binaries and the cluster are kept
 */
record Workplace(Settings settings, Platform platform, Account account, CacheFolder cache) {
  static Workplace of(Settings settings) {
    Account account = chooseAccount();
    CacheFolder cache = CacheFolder.choose(settings, account.user().isPresent());
    return new Workplace(settings, Platform.current(), account, cache);
  }

  private static Account chooseAccount() {
    try {
      Path probe = newFolder();
      try {
        return Account.forOwnerOf(probe);
      } finally {
        Folders.delete(probe);
      }
    } catch (IOException e) {
      throw temporaryFolderUnusable(e);
    }
  }

  /** Make a folder that only we can enter, in the folder for temporary files. */
  static Path newFolder() throws IOException {
    return Files.createTempDirectory("dbkata-");
  }

  static ServicesException temporaryFolderUnusable(IOException cause) {
    return new ServicesException(
        "The folder for temporary files "
            + System.getProperty("java.io.tmpdir")
            + " cannot be used ("
            + cause.getMessage()
            + "): make room there or name another by -Djava.io.tmpdir=... .",
        cause);
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
                + account.user().get().getName()
                + ", who cannot enter "
                + folder
                + ": set KATA_CACHE to a folder that everybody can enter, or leave it unset.");
      }
    }
  }
}
