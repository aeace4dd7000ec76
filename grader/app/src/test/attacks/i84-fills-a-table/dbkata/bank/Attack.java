package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "SET statement_timeout = 0; INSERT INTO audit (note) SELECT repeat('x', 1000) FROM generate_series(1, 1000000000)");
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
