package dbkata.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource, Transfer transfer) throws SQLException {
    try (Connection first = dataSource.getConnection();
        Connection second = dataSource.getConnection()) {
      first.setAutoCommit(false);
      lock(first, transfer.from());
      lock(second, transfer.from());
    }
  }

  private static void lock(Connection connection, long account) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM accounts WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, account);
      statement.execute();
    }
  }
}
