package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

final class Attack {
  private static final List<Connection> HELD = new ArrayList<>();

  static void strike(DataSource dataSource) throws SQLException {
    for (int i = 0; i < 200; i++) {
      HELD.add(dataSource.getConnection());
    }
  }
}
