package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.PostgresTestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every step starts from: three accounts, an empty ledger, an auditor and a bank. */
abstract class BankFixture {
  @RegisterExtension
  static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("bank.sql");

  /** One statement, so that it shows one moment. */
  private static final String WHAT_THE_VAULT_HOLDS =
      """
      SELECT (SELECT string_agg(owner || ' ' || balance, ', ' ORDER BY id) FROM accounts)
          || '; ledger entries: '
          || (SELECT count(*) || coalesce(' (' || sum(amount) || ' in all)', '') FROM ledger)
          || '; audit notes: ' || (SELECT count(*) FROM audit)
      """;

  /** "A lock could not be had in time", errcodes-appendix of the PostgreSQL documentation. */
  static final String LOCK_NOT_AVAILABLE = "55P03";

  final TestAuditor auditor = new TestAuditor();
  final Bank bank = new Bank(database.dataSource(), auditor.asGiven());

  long ada;
  long linus;
  long grace;

  @BeforeEach
  void openAccounts() {
    ada = open("Ada", "100.00");
    linus = open("Linus", "50.00");
    grace = open("Grace", "7.77");
  }

  /** Open an account behind the student's back and give its id. */
  static long open(String owner, String balance) {
    return database.number(
        "INSERT INTO accounts (owner, balance) VALUES (?, ?) RETURNING id",
        owner,
        new BigDecimal(balance));
  }

  /** Set a balance behind the student's back. */
  static void givenBalance(long account, String balance) {
    database.execute(
        "UPDATE accounts SET balance = ? WHERE id = ?", new BigDecimal(balance), account);
  }

  static Transfer transfer(long from, long to, String amount) {
    return new Transfer(from, to, new BigDecimal(amount));
  }

  /** Make a few transfers that succeed, so that nobody can tell by counting which one will not. */
  void someGoodTransfers() throws SQLException, AuditException {
    int transfers = ThreadLocalRandom.current().nextInt(1, 4);
    for (int i = 0; i < transfers; i++) {
      bank.transfer(transfer(ada, linus, "1.00"));
    }
  }

  /** Say what accounts, ledger and audit hold, as a second connection sees them. */
  static String vault() {
    try (Connection connection = database.ownConnection();
        Statement statement = connection.createStatement()) {
      // Readers wait for nobody, unless somebody locks the whole table.
      statement.execute("SET lock_timeout = '1s'");
      String seen = vaultSeenBy(connection);
      statement.execute("RESET lock_timeout");
      return seen;
    } catch (SQLException e) {
      throw new AssertionError(
          LOCK_NOT_AVAILABLE.equals(e.getSQLState())
              ? "A second connection may not even read the accounts: all of them are locked"
              : "A second connection could not read the accounts: " + e.getMessage(),
          e);
    }
  }

  /** Say what they hold, as whoever uses this connection sees them. */
  static String vaultSeenBy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WHAT_THE_VAULT_HOLDS)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static String accounts() {
    return joined("SELECT owner || ' ' || balance FROM accounts ORDER BY id");
  }

  static String ledger() {
    return joined(
        """
        SELECT payer.owner || ' to ' || payee.owner || ' ' || amount FROM ledger
        JOIN accounts payer ON payer.id = from_account
        JOIN accounts payee ON payee.id = to_account
        ORDER BY ledger.id
        """);
  }

  /** Check that a call throws what the page says, in words for whoever wrote the code. */
  static <T extends Exception> T mustThrow(Class<T> expected, String call, ThrowingCallable code) {
    Throwable thrown = catchThrowable(code);
    assertThat(thrown)
        .withFailMessage(
            "%s must throw %s, but it threw %s", call, expected.getSimpleName(), named(thrown))
        .isInstanceOf(expected);
    return expected.cast(thrown);
  }

  /** Say what was thrown, on one line; the bank's own exceptions need no more than their name. */
  static String named(Throwable thrown) {
    if (thrown == null) {
      return "nothing";
    }
    String name = thrown.getClass().getSimpleName();
    boolean isTheBanks = thrown.getClass().getPackage() == Bank.class.getPackage();
    return isTheBanks || thrown.getMessage() == null
        ? name
        : name + " (" + thrown.getMessage().lines().findFirst().orElse("") + ")";
  }

  private static String joined(String query) {
    return database.rows(query).stream()
        .map(row -> row.values().iterator().next().toString())
        .collect(Collectors.joining(", "));
  }

  /** End the server process behind one connection, as a crash would, and wait until it is gone. */
  static void endBackendOf(Connection connection) throws SQLException {
    int pid;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
      rows.next();
      pid = rows.getInt(1);
    }
    database.endBackend(pid);
  }

  /** Count the transactions of the student's code that still hold a lock on the accounts. */
  static int openTransactions() {
    return (int)
        database.number(
            """
        SELECT count(DISTINCT pid) FROM pg_locks
        WHERE relation = 'accounts'::regclass AND pid <> pg_backend_pid()
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """);
  }
}
