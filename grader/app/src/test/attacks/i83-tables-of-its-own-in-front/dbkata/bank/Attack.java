package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "CREATE TEMP TABLE accounts (id bigint, owner text, balance numeric)");
    send(dataSource, "CREATE SCHEMA mine");
    send(dataSource, "SET search_path = mine, public");
    send(dataSource, "ALTER ROLE CURRENT_USER SET search_path = mine");
    send(dataSource, "CREATE VIEW ledger AS SELECT 1");
    send(dataSource, "CREATE FUNCTION sum(bigint) RETURNS int LANGUAGE sql RETURN 1");
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
