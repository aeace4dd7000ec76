package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "SELECT pg_read_file('@SECRET@')");
    send(dataSource, "SELECT pg_ls_dir('/')");
    send(dataSource, "SELECT lo_import('@SECRET@')");
    send(dataSource, "SELECT lo_export(lo_from_bytea(0, 'x'), '@MARK@')");
    send(dataSource, "SELECT pg_stat_file('/etc/passwd')");
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
