package dbkata.bank;

import dbkata.testkit.PostgresTestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A place at which the database refuses to go on, as it does when a disk is full. */
enum Fault {
  DEBIT("TRIGGER fault BEFORE UPDATE ON accounts FOR EACH ROW WHEN (NEW.balance < OLD.balance)"),
  CREDIT("TRIGGER fault BEFORE UPDATE ON accounts FOR EACH ROW WHEN (NEW.balance > OLD.balance)"),
  LEDGER_ROW("TRIGGER fault BEFORE INSERT ON ledger FOR EACH ROW"),
  AUDIT_ROW("TRIGGER fault BEFORE INSERT ON audit FOR EACH ROW"),
  COMMIT(
      "CONSTRAINT TRIGGER fault AFTER INSERT ON ledger DEFERRABLE INITIALLY DEFERRED FOR EACH ROW");

  /**
   * The error that the database will raise.
   *
   * @param sqlState its code, see https://www.postgresql.org/docs/current/errcodes-appendix.html
   * @param message its text
   */
  record Raised(String sqlState, String message) {
    /** Tell whether it is this error that was thrown, not another that came of it. */
    boolean isIn(Throwable thrown) {
      return thrown instanceof SQLException error
          && sqlState.equals(error.getSQLState())
          && error.getMessage().contains(message);
    }
  }

  /** Disk full, out of memory, query canceled, an exception of a trigger's own. */
  private static final List<String> SQL_STATES = List.of("53100", "53200", "57014", "P0001");

  private final String trigger;

  Fault(String trigger) {
    this.trigger = trigger;
  }

  /** Let it fail there from now on, each time with another error. */
  Raised arm(PostgresTestDatabase database) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Raised raised =
        new Raised(
            SQL_STATES.get(random.nextInt(SQL_STATES.size())),
            "no room left on shelf " + random.nextInt(10, 100));
    database.execute(
        """
        CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''%s'' USING ERRCODE = ''%s''; END'
        """
            .formatted(raised.message(), raised.sqlState()));
    database.execute("CREATE " + trigger + " EXECUTE FUNCTION fault()");
    return raised;
  }

  /** Take the fault away; a transaction that was left open and stands in the way is ended. */
  static void mend(PostgresTestDatabase database) {
    try {
      dropWithoutWaiting(database);
    } catch (SQLException locked) {
      database.endStudentsBackends();
      database.execute("DROP FUNCTION fault() CASCADE");
    }
  }

  private static void dropWithoutWaiting(PostgresTestDatabase database) throws SQLException {
    try (Connection connection = database.ownConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '200ms'");
      try {
        statement.execute("DROP FUNCTION IF EXISTS fault() CASCADE");
      } finally {
        statement.execute("RESET lock_timeout");
      }
    }
  }
}
