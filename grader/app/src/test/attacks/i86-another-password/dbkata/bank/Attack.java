package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "ALTER ROLE CURRENT_USER PASSWORD 'mine'");
    send(dataSource, "ALTER ROLE CURRENT_USER CONNECTION LIMIT 0");
    send(dataSource, "ALTER ROLE CURRENT_USER SET statement_timeout = '1ms'");
    send(dataSource, "ALTER ROLE CURRENT_USER SET default_transaction_read_only = on");
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
