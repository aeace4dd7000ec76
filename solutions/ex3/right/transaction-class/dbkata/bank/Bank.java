package dbkata.bank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Moves money between accounts; how a transaction ends is the business of another class. */
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
      new Transaction(connection)
          .run(
              () -> {
                move(connection, transfer);
                enterInLedger(connection, transfer);
                audit.record(connection, transfer);
              });
    }
  }

  private static void requireSense(Transfer transfer) {
    BigDecimal amount = transfer.amount();
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("Only an amount above zero can be moved, not " + amount);
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("There is no coin for a part of a cent: " + amount);
    }
    if (transfer.from() == transfer.to()) {
      throw new IllegalArgumentException("The money is on account " + transfer.to() + " already");
    }
  }

  /** Change both balances in one statement, after a look at rows that nobody else can change. */
  private static void move(Connection connection, Transfer transfer) throws SQLException {
    Map<Long, BigDecimal> balances = lockedBalances(connection, transfer);
    for (long account : new long[] {transfer.from(), transfer.to()}) {
      if (!balances.containsKey(account)) {
        throw new NoSuchAccountException(account);
      }
    }
    if (balances.get(transfer.from()).compareTo(transfer.amount()) < 0) {
      throw new InsufficientFundsException(transfer.from());
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            UPDATE accounts SET balance = balance + CASE id WHEN ? THEN -? ELSE ? END
            WHERE id IN (?, ?)
            """)) {
      statement.setLong(1, transfer.from());
      statement.setBigDecimal(2, transfer.amount());
      statement.setBigDecimal(3, transfer.amount());
      statement.setLong(4, transfer.from());
      statement.setLong(5, transfer.to());
      statement.executeUpdate();
    }
  }

  private static Map<Long, BigDecimal> lockedBalances(Connection connection, Transfer transfer)
      throws SQLException {
    Map<Long, BigDecimal> balances = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, balance FROM accounts WHERE id IN (?, ?) ORDER BY id FOR UPDATE")) {
      statement.setLong(1, transfer.from());
      statement.setLong(2, transfer.to());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          balances.put(rows.getLong("id"), rows.getBigDecimal("balance"));
        }
      }
    }
    return balances;
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
