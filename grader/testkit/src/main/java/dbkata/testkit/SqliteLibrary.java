package dbkata.testkit;

import dbkata.services.ServicesException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Tell the machine's failure to load SQLite's library from a student's. */
final class SqliteLibrary {
  private static boolean loaded;

  private SqliteLibrary() {}

  /** Throw one sentence when the library cannot be loaded; ask once. */
  static synchronized void require() {
    if (loaded) {
      return;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      loaded = connection.isValid(0);
    } catch (SQLException | LinkageError e) {
      throw unusable(System.getProperty("java.io.tmpdir"), e);
    }
  }

  /** The driver unpacks its library into that folder, where some systems let no program run. */
  static ServicesException unusable(String folder, Throwable cause) {
    return new ServicesException(
        "SQLite's library cannot be loaded from the folder for temporary files "
            + folder
            + " ("
            + cause.getMessage()
            + "): let programs run there (a mount option noexec forbids it; with Docker write"
            + " --tmpfs /tmp:exec), or name another folder by -Djava.io.tmpdir.",
        cause);
  }
}
