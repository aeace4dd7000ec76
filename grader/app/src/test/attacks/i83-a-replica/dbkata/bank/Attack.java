package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "SET session_replication_role = replica");
    send(dataSource, "ALTER DATABASE postgres SET session_replication_role = replica");
    send(dataSource, "SET ROLE owner");
    send(dataSource, "SET SESSION AUTHORIZATION postgres");
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
