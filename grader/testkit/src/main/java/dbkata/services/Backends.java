package dbkata.services;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * End server processes of a PostgreSQL and wait until they are gone.
 *
 * <p>{@code pg_terminate_backend} can wait by itself, but then looks every 100 ms, which is longer
 * than a whole test takes. A process that is no longer in {@code pg_stat_activity} has rolled back
 * and given up its locks.
 */
public final class Backends {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private Backends() {}

  /**
   * End one process.
   *
   * @param connection of somebody who may: the administrator, or the owner for the student's
   * @return whether there was such a process and it has ended
   */
  public static boolean end(Connection connection, int pid) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_terminate_backend(?)")) {
      statement.setInt(1, pid);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        if (!rows.getBoolean(1)) {
          return false;
        }
      }
    }
    try (PreparedStatement left =
        connection.prepareStatement("SELECT count(*) FROM pg_stat_activity WHERE pid = ?")) {
      left.setInt(1, pid);
      return waitForNone(left);
    }
  }

  /**
   * End all processes that serve a role in the connection's database.
   *
   * @return whether all of them have ended
   */
  public static boolean endAllOf(Connection connection, String user) throws SQLException {
    return endThose(connection, user, "");
  }

  /**
   * Likewise, but spare those that wait for a command outside of any transaction: to start another
   * takes longer than most tests do.
   *
   * @return whether all of them have ended
   */
  public static boolean endBusyOf(Connection connection, String user) throws SQLException {
    return endThose(connection, user, " AND state IS DISTINCT FROM 'idle'");
  }

  private static boolean endThose(Connection connection, String user, String which)
      throws SQLException {
    String theirs =
        " FROM pg_stat_activity WHERE datname = current_database() AND usename = ?" + which;
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(pg_terminate_backend(pid))" + theirs);
        PreparedStatement left = connection.prepareStatement("SELECT count(*)" + theirs)) {
      statement.setString(1, user);
      statement.execute();
      left.setString(1, user);
      return waitForNone(left);
    }
  }

  private static boolean waitForNone(PreparedStatement left) throws SQLException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try (ResultSet rows = left.executeQuery()) {
        rows.next();
        if (rows.getInt(1) == 0) {
          return true;
        }
      }
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
