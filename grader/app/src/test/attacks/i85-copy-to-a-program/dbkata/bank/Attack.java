package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "COPY accounts TO PROGRAM 'touch @MARK@'");
    send(dataSource, "COPY accounts TO '@MARK@'");
    send(dataSource, "COPY audit (note) FROM '@SECRET@'");
    send(dataSource, "COPY audit (note) FROM PROGRAM 'cat @SECRET@'");
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
