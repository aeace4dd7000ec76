package dbkata.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dbkata.services.Backends;
import dbkata.services.Credentials;
import dbkata.services.PostgresDatabase;
import dbkata.services.Services;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A database with an exercise's tables and two pools on it, the tests' and the student's, for as
 * long as the launcher session lasts.
 *
 * @param database its name and roles
 * @param owners the tests' pool
 * @param students the pool of the student's code
 * @param tables their names, quoted where they must be; at least one
 * @param identities the sequences behind the identity columns
 */
record PostgresSchema(
    PostgresDatabase database,
    HikariDataSource owners,
    HikariDataSource students,
    List<String> tables,
    List<String> identities)
    implements AutoCloseable {
  /** More than a correct solution needs at once. */
  private static final int POOL_SIZE = 10;

  /** How long one waits for a free connection, in milliseconds: a leak is told soon. */
  private static final long CHECKOUT_TIMEOUT = 5_000;

  /**
   * Identities start between these, so that a guessed id is wrong more than 99.9 times in 100; all
   * of one length, so that a report is cut at the same place in each run.
   */
  private static final int LOWEST_START = 100_000;

  private static final int HIGHEST_START = 900_000;

  /** See https://www.postgresql.org/docs/current/errcodes-appendix.html. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  static {
    // A pool hands out a connection unchecked for 500 ms after its last use, and tests kill
    // backends.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
  }

  /** Make a database on this run's PostgreSQL and execute the schema in it. */
  static PostgresSchema created(SchemaSource source) {
    PostgresDatabase database =
        Services.fromEnvironment().postgres().createDatabase(source.label());
    HikariDataSource owners = pool(database, database.owner());
    try (Connection connection = owners.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(source.sql());
      List<String> tables =
          column(
              statement,
              "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
      List<String> identities =
          column(statement, "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'");
      return new PostgresSchema(
          database, owners, pool(database, database.student()), tables, identities);
    } catch (SQLException e) {
      owners.close();
      throw new IllegalStateException(source.file() + " cannot be executed: " + e.getMessage(), e);
    }
  }

  /**
   * Empty all tables and let each identity start at another number.
   *
   * <p>A transaction that the last test left open in the pool stands in the way: it is ended, or
   * each later test would fail for it.
   */
  void empty() throws SQLException {
    try {
      emptyWaitingAtMost("200ms");
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      endStudentsBackends();
      emptyWaitingAtMost("5s");
    }
  }

  private void emptyWaitingAtMost(String lockTimeout) throws SQLException {
    try (Connection connection = owners.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL lock_timeout = '" + lockTimeout + "'; " + emptying());
      connection.commit();
    }
  }

  /**
   * Word what empties the tables: one statement, at whose end the foreign keys are checked.
   *
   * <p>{@code TRUNCATE} writes new files and makes each connection read the catalogue anew, which
   * takes ten times as long as to delete the few rows of a test. The lock is the one it would take:
   * what the last test left open is to be noticed.
   */
  private String emptying() {
    String deletes =
        tables.stream()
            .map(table -> "emptied_" + tables.indexOf(table) + " AS (DELETE FROM " + table + ")")
            .collect(Collectors.joining(", "));
    String starts =
        identities.stream()
            .map(identity -> "setval(quote_ident('" + identity + "'), " + randomStart() + ")")
            .collect(Collectors.joining(", "));
    return "LOCK " + String.join(", ", tables) + "; WITH " + deletes + " SELECT " + starts;
  }

  private static int randomStart() {
    return ThreadLocalRandom.current().nextInt(LOWEST_START, HIGHEST_START);
  }

  void endStudentsBackends() {
    try (Connection connection = owners.getConnection()) {
      // The owner may: it is a member of the student's role.
      Backends.endAllOf(connection, database.student().user());
    } catch (SQLException e) {
      throw new IllegalStateException("The student's connections cannot be ended", e);
    }
  }

  /** End the student's connections that are at work or in the middle of a transaction. */
  void endStudentsTransactions() {
    try (Connection connection = owners.getConnection()) {
      Backends.endBusyOf(connection, database.student().user());
    } catch (SQLException e) {
      throw new IllegalStateException("The student's connections cannot be ended", e);
    }
  }

  void endBackend(int pid) {
    try (Connection connection = owners.getConnection()) {
      Backends.end(connection, pid);
    } catch (SQLException e) {
      throw new IllegalStateException("The backend " + pid + " cannot be ended", e);
    }
  }

  /**
   * Close the pools; the database goes with its server, or stays when {@code KATA_KEEP} says so.
   */
  @Override
  public void close() {
    students.close();
    owners.close();
  }

  private static HikariDataSource pool(PostgresDatabase database, Credentials role) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.user());
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(role.user());
    config.setPassword(role.password());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CHECKOUT_TIMEOUT);
    return new HikariDataSource(config);
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
