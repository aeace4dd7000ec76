package dbkata.tasks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      DriverManager.getConnection(connection.getMetaData().getURL()).close();
    }
  }
}
