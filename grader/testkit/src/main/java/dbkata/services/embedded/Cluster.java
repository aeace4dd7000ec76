package dbkata.services.embedded;

import dbkata.services.Credentials;
import dbkata.services.PostgresRoles;
import dbkata.services.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Make the cluster that each start copies.
 *
 * <p>It holds template1, with the grants that each new database needs and where the administrator
 * connects, and a spare database that only wants its name. template0 and postgres are dropped: less
 * to copy. A session may copy the database that it is in, as long as it is alone there.
 */
final class Cluster {
  /** Change it with anything below, so that older clusters in caches are no longer used. */
  static final String RECIPE = "5";

  private final PostgresBinaries binaries;
  private final Secrets secrets = Secrets.draw();

  private Cluster(PostgresBinaries binaries) {
    this.binaries = binaries;
  }

  /** Fill a cache entry: the folder {@code data} and the file {@code secrets}. */
  static void make(PostgresBinaries binaries, Path entry) throws IOException {
    new Cluster(binaries).make(entry);
  }

  private void make(Path entry) throws IOException {
    Folders.makePrivate(entry);
    Path raw = entry.resolve("raw");
    initdb(raw);
    try (PostgresProcess server = PostgresProcess.start(binaries, raw, false)) {
      execute(server, statements());
      server.shutDown();
      Path data = entry.resolve("data");
      Folders.copy(server.data(), data);
      own(data);
    } catch (SQLException e) {
      throw new IOException("the new cluster refused: " + e.getMessage(), e);
    }
    Folders.delete(raw);
    secrets.write(entry.resolve("secrets"));
  }

  /** Make it as each copy is to be: the server's user owns it and nobody else may enter. */
  private void own(Path data) throws IOException {
    Folders.makePrivate(data);
    binaries.workplace().account().takeOver(data);
  }

  /**
   * Options as the <a href="https://www.postgresql.org/docs/18/app-initdb.html">page</a> has them.
   */
  private void initdb(Path result) throws IOException {
    Workplace workplace = binaries.workplace();
    Path work = workplace.newFolder();
    Path password = Files.writeString(work.resolve("password"), secrets.admin().password());
    List<String> command =
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + work.resolve("data"),
            "--username=" + secrets.admin().user(),
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync",
            "--no-instructions",
            // Passwords are random and of 128 bits: hashing them 4096 times at each login adds
            // nothing but time.
            "--set=scram_iterations=1");
    try (GuardedProcess process =
        GuardedProcess.start(new Task(work, Optional.empty(), "TERM", false, command), workplace)) {
      if (process.waitForEnd() != 0) {
        throw new IOException("initdb failed: " + process.log());
      }
      Folders.copy(work.resolve("data"), result);
      own(result);
    }
  }

  /** Say what is to be done while connected to template1. */
  private List<String> statements() {
    List<String> sql = new ArrayList<>(PostgresRoles.creation(secrets.owner(), secrets.student()));
    sql.addAll(PostgresRoles.grantsInside(secrets.owner(), secrets.student()));
    sql.addAll(
        List.of(
            "REVOKE ALL ON DATABASE template1 FROM PUBLIC",
            "ALTER DATABASE template0 IS_TEMPLATE false",
            "DROP DATABASE template0",
            "DROP DATABASE postgres",
            "CREATE DATABASE "
                + PostgresRoles.SPARE
                + " OWNER "
                + secrets.owner().user()
                + " STRATEGY FILE_COPY"));
    return sql;
  }

  private void execute(PostgresProcess server, List<String> statements) throws SQLException {
    Credentials admin = secrets.admin();
    try (Connection connection =
            DriverManager.getConnection(server.url().toString(), admin.user(), admin.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
