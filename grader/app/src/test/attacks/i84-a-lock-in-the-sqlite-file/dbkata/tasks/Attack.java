package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  private static Connection held;

  static void strike(DataSource dataSource) throws SQLException {
    held = dataSource.getConnection();
    held.createStatement().execute("BEGIN EXCLUSIVE");
  }
}
