package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "SELECT query FROM pg_stat_activity");
    send(dataSource, "SELECT rolname, rolpassword FROM pg_authid");
    send(dataSource, "SELECT * FROM pg_shadow");
    send(dataSource, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity");
    send(dataSource, "SELECT datname FROM pg_database");
    send(dataSource, "COPY (SELECT 1) TO STDOUT");
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
