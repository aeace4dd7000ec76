package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("/* harmless */ -- quite\n ATTACH DATABASE 'file:@MARK@' AS other");
      statement.executeUpdate("CREATE TABLE other.t (i)");
    }
  }
}
