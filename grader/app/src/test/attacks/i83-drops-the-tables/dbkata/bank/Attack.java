package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "DROP TABLE ledger");
    send(dataSource, "TRUNCATE ledger");
    send(dataSource, "ALTER TABLE accounts DROP CONSTRAINT accounts_balance_check");
    send(dataSource, "ALTER TABLE accounts DISABLE TRIGGER ALL");
    send(dataSource, "DROP SCHEMA public CASCADE");
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
