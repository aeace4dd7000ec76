package dbkata.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Locks the rows of both accounts and writes into them through the result set. */
public class Bank {
  private final DataSource dataSource;
  private final AuditLog audit;

  /** What is done with a connection, whatever comes of it. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException, AuditException;
  }

  public Bank(DataSource dataSource, AuditLog audit) {
    this.dataSource = dataSource;
    this.audit = audit;
  }

  public BigDecimal balance(long account) throws SQLException {
    var found = new TreeMap<Long, BigDecimal>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("SELECT id, balance FROM accounts WHERE id = ?")) {
      query.setLong(1, account);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getLong(1), rows.getBigDecimal(2));
        }
      }
    }
    if (found.isEmpty()) {
      throw new NoSuchAccountException(account);
    }
    return found.get(account);
  }

  public List<Transfer> history(long account) throws SQLException {
    var entries = new TreeMap<Long, Transfer>();
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("SELECT * FROM ledger");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var entry =
            new Transfer(
                rows.getLong("from_account"),
                rows.getLong("to_account"),
                rows.getBigDecimal("amount"));
        if (entry.from() == account || entry.to() == account) {
          entries.put(rows.getLong("id"), entry);
        }
      }
    }
    return new ArrayList<>(entries.values());
  }

  public void transfer(Transfer transfer) throws SQLException, AuditException {
    BigDecimal amount = transfer.amount();
    if (amount.compareTo(BigDecimal.ZERO) <= 0
        || amount.setScale(2, RoundingMode.DOWN).compareTo(amount) != 0
        || transfer.from() == transfer.to()) {
      throw new IllegalArgumentException("" + transfer);
    }
    inTransaction(
        connection -> {
          move(connection, transfer);
          audit.record(connection, transfer);
          return null;
        });
  }

  private <T> T inTransaction(Work<T> work) throws SQLException, AuditException {
    Connection connection = dataSource.getConnection();
    Throwable failure = null;
    try {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (Throwable e) {
      failure = e;
      throw e;
    } finally {
      giveBack(connection, failure);
    }
  }

  private static void giveBack(Connection connection, Throwable failure) throws SQLException {
    try (connection) {
      if (failure != null) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      if (failure == null) {
        throw e;
      }
      failure.addSuppressed(e);
    }
  }

  private static void move(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement accounts =
            connection.prepareStatement(
                "SELECT id, balance FROM accounts WHERE id IN (?, ?) ORDER BY id FOR UPDATE",
                ResultSet.TYPE_SCROLL_INSENSITIVE,
                ResultSet.CONCUR_UPDATABLE);
        PreparedStatement ledger =
            connection.prepareStatement(
                "INSERT INTO ledger (from_account, to_account, amount) VALUES (?, ?, ?)")) {
      accounts.setLong(1, transfer.from());
      accounts.setLong(2, transfer.to());
      try (ResultSet rows = accounts.executeQuery()) {
        add(rows, transfer.from(), transfer.amount().negate());
        add(rows, transfer.to(), transfer.amount());
      }
      ledger.setLong(1, transfer.from());
      ledger.setLong(2, transfer.to());
      ledger.setBigDecimal(3, transfer.amount());
      ledger.executeUpdate();
    }
  }

  private static void add(ResultSet rows, long account, BigDecimal amount) throws SQLException {
    rows.beforeFirst();
    while (rows.next()) {
      if (rows.getLong("id") == account) {
        BigDecimal balance = rows.getBigDecimal("balance").add(amount);
        if (balance.signum() < 0) {
          throw new InsufficientFundsException(account);
        }
        rows.updateBigDecimal("balance", balance);
        rows.updateRow();
        return;
      }
    }
    throw new NoSuchAccountException(account);
  }
}
