package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER IF NOT EXISTS again AFTER INSERT ON tasks WHEN NEW.title LIKE '%milk%'"
              + " BEGIN INSERT INTO tasks (title, done) VALUES ('Mine', 1); END");
    }
  }
}
