package dbkata.bank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Works out balances in Java, and stores one only if it is still there what it was worked out from.
 */
public class Bank {
  private final DataSource pool;
  private final AuditLog auditor;

  public Bank(DataSource pool, AuditLog auditor) {
    this.pool = pool;
    this.auditor = auditor;
  }

  public BigDecimal balance(long account) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return read(connection, account);
    }
  }

  public List<Transfer> history(long account) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT id, to_account AS other, amount, true AS paid FROM ledger
                WHERE from_account = ?
                UNION ALL
                SELECT id, from_account, amount, false FROM ledger WHERE to_account = ?
                ORDER BY id
                """)) {
      query.setLong(1, account);
      query.setLong(2, account);
      List<Transfer> history = new LinkedList<>();
      try (ResultSet entry = query.executeQuery()) {
        while (entry.next()) {
          long other = entry.getLong("other");
          boolean paid = entry.getBoolean("paid");
          history.add(
              new Transfer(
                  paid ? account : other, paid ? other : account, entry.getBigDecimal("amount")));
        }
      }
      return history;
    }
  }

  public void transfer(Transfer transfer) throws SQLException, AuditException {
    if (transfer.amount().signum() != 1
        || transfer.from() == transfer.to()
        || transfer.amount().remainder(new BigDecimal("0.01")).signum() != 0) {
      throw new IllegalArgumentException("This makes no sense: " + transfer);
    }
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean made = false;
      try {
        change(connection, transfer.from(), transfer.amount().negate());
        change(connection, transfer.to(), transfer.amount());
        enter(connection, transfer);
        auditor.record(connection, transfer);
        connection.commit();
        made = true;
      } finally {
        end(connection, made);
      }
    }
  }

  /** Say nothing when even this fails: the caller is on its way to see what failed before. */
  private static void end(Connection connection, boolean made) throws SQLException {
    if (made) {
      connection.setAutoCommit(true);
      return;
    }
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The pool throws a broken connection away.
      return;
    }
  }

  private static void change(Connection connection, long account, BigDecimal by)
      throws SQLException {
    BigDecimal before;
    BigDecimal after;
    do {
      before = read(connection, account);
      after = before.add(by);
      if (after.signum() < 0) {
        throw new InsufficientFundsException(account);
      }
    } while (!replace(connection, account, before, after));
  }

  private static boolean replace(
      Connection connection, long account, BigDecimal before, BigDecimal after)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE accounts SET balance = ? WHERE id = ? AND balance = ?")) {
      update.setBigDecimal(1, after);
      update.setLong(2, account);
      update.setBigDecimal(3, before);
      return update.executeUpdate() == 1;
    }
  }

  private static void enter(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger (amount, to_account, from_account) SELECT ?, ?, ?")) {
      insert.setBigDecimal(1, transfer.amount());
      insert.setLong(2, transfer.to());
      insert.setLong(3, transfer.from());
      insert.execute();
    }
  }

  private static BigDecimal read(Connection connection, long account) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT max(balance), count(*) FROM accounts WHERE id = ?")) {
      query.setLong(1, account);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        if (row.getInt(2) == 0) {
          throw new NoSuchAccountException(account);
        }
        return row.getBigDecimal(1);
      }
    }
  }
}
