package dbkata.grader.store;

import dbkata.grader.domain.ClassKit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Open and make the file itself. */
final class Database {
  /** The version of the schema, which PRAGMA user_version tells. */
  static final int VERSION = 2;

  /** Tells our files from other databases: the letters DBKG. */
  private static final int APPLICATION = 0x44424B47;

  private Database() {}

  /** Make it: all tables or none, whatever ends the process meanwhile. */
  static Connection create(Path file, ClassKit kit) throws BadStoreException {
    Connection connection = null;
    try {
      connection = connect(file, true);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        run(statement, "schema.sql");
        run(statement, "hidden.sql");
        statement.execute("PRAGMA application_id = " + APPLICATION);
        statement.execute("PRAGMA user_version = " + VERSION);
      }
      KitTable.write(connection, kit);
      connection.commit();
      connection.setAutoCommit(true);
      return connection;
    } catch (SQLException e) {
      if (connection != null) {
        close(connection);
      }
      throw new BadStoreException(
          "%s cannot be made (%s): allow writing there, make room, or name another folder."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  static Connection open(Path file) throws BadStoreException {
    if (!Files.isRegularFile(file)) {
      throw new BadStoreException("There is no " + file + ".");
    }
    Connection connection = null;
    try {
      connection = connect(file, false);
      int application = number(connection, "PRAGMA application_id");
      int version = number(connection, "PRAGMA user_version");
      if (application != APPLICATION) {
        throw new BadStoreException(
            file + " is no file of grades" + (application == 0 ? ", or an empty one." : "."));
      }
      if (version < 1 || version > VERSION) {
        throw new BadStoreException(
            "%s is of version %d, and this grader reads up to version %d: use the grader that made it."
                .formatted(file, version, VERSION));
      }
      requireSound(file, connection);
      if (version < VERSION) {
        upgrade(file, connection);
      }
      return connection;
    } catch (SQLException e) {
      closeIfOpen(connection);
      throw damaged(file, e);
    } catch (BadStoreException e) {
      closeIfOpen(connection);
      throw e;
    }
  }

  /** Version 2 has tables for hidden tests besides, of which there were none: no row changes. */
  private static void upgrade(Path file, Connection connection) throws BadStoreException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      run(statement, "hidden.sql");
      statement.execute("PRAGMA user_version = " + VERSION);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      rollBack(connection);
      throw new BadStoreException(
          "%s is of an older version and cannot be brought to this one (%s): allow writing there."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  static BadStoreException damaged(Path file, SQLException cause) {
    return damaged(file, String.valueOf(cause.getMessage()), cause);
  }

  private static BadStoreException damaged(Path file, String why, Exception cause) {
    return new BadStoreException(
        ("%s is damaged or no file of grades (%s), so nothing in it can be trusted, and nothing was"
                + " changed: take a copy of it that is whole, or grade into another folder.")
            .formatted(file, why.strip().lines().findFirst().orElse("")),
        cause);
  }

  private static void requireSound(Path file, Connection connection)
      throws SQLException, BadStoreException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String found = rows.next() ? rows.getString(1) : "nothing was found";
      if (!"ok".equals(found)) {
        throw damaged(file, found, new SQLException(found));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (rows.next()) {
        String found = "a row of " + rows.getString(1) + " belongs to nothing";
        throw damaged(file, found, new SQLException(found));
      }
    }
  }

  private static Connection connect(Path file, boolean create) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    if (!create) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    }
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Only this waits for the disk at each commit; without, a power cut may take the last ones.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static void run(Statement statement, String script) throws SQLException {
    for (String sql : text(script).replaceAll("--[^\n]*", "").split(";")) {
      if (!sql.isBlank()) {
        statement.execute(sql);
      }
    }
  }

  private static String text(String name) {
    try (InputStream file = Database.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the grader's jar cannot be read", e);
    }
  }

  static void rollBack(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      return; // what failed before is what matters, and nothing of it was committed
    }
  }

  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      return; // every change was committed before
    }
  }

  private static void closeIfOpen(@org.jspecify.annotations.Nullable Connection connection) {
    if (connection != null) {
      close(connection);
    }
  }
}
