package dbkata.tasks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

final class Attack {
  private static final List<Connection> HELD = new ArrayList<>();

  static void strike(DataSource dataSource) {
    try {
      while (true) {
        Connection connection = dataSource.getConnection();
        connection.createStatement().execute("SELECT count(*) FROM tasks");
        HELD.add(connection);
      }
    } catch (SQLException noMore) {
      System.out.println("held " + HELD.size());
    }
  }
}
