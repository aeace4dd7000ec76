package dbkata.services.embedded;

import dbkata.services.Credentials;
import dbkata.services.PostgresRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Make the cluster that each start copies.
 *
 * <p>It holds database postgres for the administrator, and template1 with the grants that each new
 * database needs. template0 is dropped: a third less to copy.
 */
final class Cluster {
  /** Change it with anything below, so that older clusters in caches are no longer used. */
  static final String RECIPE = "1";

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
      execute(server, "template1", templateGrants());
      execute(server, "postgres", administration());
      server.shutDown();
      Folders.copy(server.data(), entry.resolve("data"));
    } catch (SQLException e) {
      throw new IOException("the new cluster refused: " + e.getMessage(), e);
    }
    Folders.delete(raw);
    secrets.write(entry.resolve("secrets"));
  }

  /**
   * Options as the <a href="https://www.postgresql.org/docs/18/app-initdb.html">page</a> has them.
   */
  private void initdb(Path result) throws IOException {
    Path work = Workplace.newFolder();
    Path password = Files.writeString(work.resolve("password"), secrets.admin().password());
    Account account = Account.forOwnerOf(work);
    account.takeOver(work);
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
        GuardedProcess.start(Guards.guard(account, work, "TERM", false, command), work)) {
      if (process.waitForEnd() != 0) {
        throw new IOException("initdb failed: " + process.log());
      }
      Folders.copy(work.resolve("data"), result);
    }
  }

  private List<String> templateGrants() {
    List<String> sql = new ArrayList<>(PostgresRoles.creation(secrets.owner(), secrets.student()));
    sql.addAll(PostgresRoles.grantsInside(secrets.owner(), secrets.student()));
    return sql;
  }

  private static List<String> administration() {
    return List.of(
        "REVOKE ALL ON DATABASE postgres FROM PUBLIC",
        "REVOKE ALL ON DATABASE template1 FROM PUBLIC",
        "ALTER DATABASE template0 IS_TEMPLATE false",
        "DROP DATABASE template0");
  }

  private void execute(PostgresProcess server, String database, List<String> statements)
      throws SQLException {
    Credentials admin = secrets.admin();
    try (Connection connection =
            DriverManager.getConnection(
                server.url().withDatabase(database).toString(), admin.user(), admin.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
