package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("CREATE TABLE fill (block BLOB)");
      while (true) {
        statement.execute("INSERT INTO fill VALUES (zeroblob(50000000))");
      }
    }
  }
}
