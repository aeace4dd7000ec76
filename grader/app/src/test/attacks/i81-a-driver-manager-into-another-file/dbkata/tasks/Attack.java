package dbkata.tasks;

import java.sql.DriverManager;
import java.sql.SQLException;

final class Attack {
  static void strike() throws SQLException {
    DriverManager.getConnection("jdbc:sqlite:@MARK@").createStatement().execute("CREATE TABLE t (i)");
  }
}
