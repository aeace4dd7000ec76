package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "PRAGMA writable_schema = ON");
    send(dataSource, "UPDATE sqlite_schema SET sql = 'CREATE TABLE tasks (id)'");
    send(dataSource, "PRAGMA schema_version = 99");
  }

  private static void send(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
