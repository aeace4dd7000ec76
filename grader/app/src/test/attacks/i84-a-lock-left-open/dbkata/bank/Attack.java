package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  private static Connection held;

  static void strike(DataSource dataSource) throws SQLException {
    held = dataSource.getConnection();
    held.setAutoCommit(false);
    Statement statement = held.createStatement();
    statement.execute("SELECT count(*) FROM accounts, ledger, audit");
    statement.execute("SELECT pg_advisory_lock(1)");
  }
}
