package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "PRAGMA temp_store = MEMORY");
    send(dataSource, "PRAGMA cache_size = -8000000");
    send(dataSource, "CREATE TEMP TABLE held AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 400) SELECT zeroblob(10000000) AS b FROM n");
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
