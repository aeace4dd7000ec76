// loses: Step3RefuseWhatMustNotBeTest.anAmountOfZeroOrLessIsRefused
// says: a transfer of 0.00 must throw IllegalArgumentException
package dbkata.bank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Moves money between accounts, with plain JDBC. */
public class Bank {
  private final DataSource dataSource;
  private final AuditLog audit;

  public Bank(DataSource dataSource, AuditLog audit) {
    this.dataSource = dataSource;
    this.audit = audit;
  }

  public BigDecimal balance(long account) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return findBalance(connection, account)
          .orElseThrow(() -> new NoSuchAccountException(account));
    }
  }

  public List<Transfer> history(long account) throws SQLException {
    List<Transfer> transfers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT from_account, to_account, amount FROM ledger
                WHERE ? IN (from_account, to_account)
                ORDER BY id
                """)) {
      statement.setLong(1, account);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          transfers.add(
              new Transfer(
                  rows.getLong("from_account"),
                  rows.getLong("to_account"),
                  rows.getBigDecimal("amount")));
        }
      }
    }
    return transfers;
  }

  public void transfer(Transfer transfer) throws SQLException, AuditException {
    requireSense(transfer);
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        debit(connection, transfer);
        credit(connection, transfer);
        enterInLedger(connection, transfer);
        audit.record(connection, transfer);
        connection.commit();
      } catch (Throwable first) {
        undo(connection, autoCommit, first);
        throw first;
      }
      connection.setAutoCommit(autoCommit);
    }
  }

  private static void requireSense(Transfer transfer) {
    BigDecimal amount = transfer.amount();
    if (amount.equals(BigDecimal.ZERO) || amount.signum() < 0) {
      throw new IllegalArgumentException("Only an amount above zero can be moved, not " + amount);
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("There is no coin for a part of a cent: " + amount);
    }
    if (transfer.from() == transfer.to()) {
      throw new IllegalArgumentException("The money is on account " + transfer.to() + " already");
    }
  }

  /** Check and take in one statement, which locks the row: nobody can come in between. */
  private static void debit(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE accounts SET balance = balance - ? WHERE id = ? AND balance >= ?")) {
      statement.setBigDecimal(1, transfer.amount());
      statement.setLong(2, transfer.from());
      statement.setBigDecimal(3, transfer.amount());
      if (statement.executeUpdate() == 0) {
        throw findBalance(connection, transfer.from()).isPresent()
            ? new InsufficientFundsException(transfer.from())
            : new NoSuchAccountException(transfer.from());
      }
    }
  }

  private static void credit(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE accounts SET balance = balance + ? WHERE id = ?")) {
      statement.setBigDecimal(1, transfer.amount());
      statement.setLong(2, transfer.to());
      if (statement.executeUpdate() == 0) {
        throw new NoSuchAccountException(transfer.to());
      }
    }
  }

  private static void enterInLedger(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO ledger (from_account, to_account, amount) VALUES (?, ?, ?)")) {
      statement.setLong(1, transfer.from());
      statement.setLong(2, transfer.to());
      statement.setBigDecimal(3, transfer.amount());
      statement.executeUpdate();
    }
  }

  /**
   * Roll back, then give autocommit back: the other way round would commit what is to be undone.
   *
   * <p>On a broken connection this fails as well, which must not hide what failed first.
   */
  private static void undo(Connection connection, boolean autoCommit, Throwable first) {
    try {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException second) {
      first.addSuppressed(second);
    }
  }

  private static Optional<BigDecimal> findBalance(Connection connection, long account)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT balance FROM accounts WHERE id = ?")) {
      statement.setLong(1, account);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBigDecimal("balance")) : Optional.empty();
      }
    }
  }
}
