package dbkata.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource, Transfer transfer) throws SQLException {
    try (Connection holder = dataSource.getConnection();
        Connection waiter = dataSource.getConnection();
        Statement unlimited = waiter.createStatement()) {
      unlimited.execute("SET lock_timeout = 0");
      unlimited.execute("SET statement_timeout = 0");
      holder.setAutoCommit(false);
      lock(holder, transfer);
      lock(waiter, transfer);
    }
  }

  private static void lock(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM accounts WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, transfer.from());
      statement.execute();
    }
  }
}
