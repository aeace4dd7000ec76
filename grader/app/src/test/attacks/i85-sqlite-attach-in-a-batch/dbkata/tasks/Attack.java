package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.addBatch("PRAGMA foreign_keys = ON");
      statement.addBatch("ATTACH '@MARK@' AS other");
      statement.addBatch("CREATE TABLE other.t (i)");
      statement.executeBatch();
    }
  }
}
