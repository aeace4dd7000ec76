package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    send(dataSource, "CREATE EXTENSION dblink");
    send(dataSource, "SELECT dblink_connect('host=127.0.0.1 port=@TRAP@')");
    send(dataSource, "CREATE EXTENSION postgres_fdw");
    send(dataSource, "CREATE EXTENSION plperlu");
    send(dataSource, "LOAD '/tmp/evil.so'");
    send(dataSource, "CREATE FUNCTION evil() RETURNS int LANGUAGE c AS '/tmp/evil.so'");
    send(dataSource, "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=@TRAP@' PUBLICATION p");
    send(dataSource, "DO LANGUAGE plpgsql 'BEGIN EXECUTE ''COPY accounts TO PROGRAM ''''touch @MARK@''''''; END'");
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
