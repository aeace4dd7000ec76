package dbkata.grader.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables {@code run} and {@code roster}. */
final class RunTable {
  private RunTable() {}

  static long add(Connection connection, Run run) throws SQLException {
    long id;
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO run (submissions, started, shard, shards) VALUES (?, ?, ?, ?)"
                + " RETURNING id")) {
      row.setString(1, run.submissions());
      row.setString(2, run.started().toString());
      row.setInt(3, run.shard());
      row.setInt(4, run.shards());
      try (ResultSet made = row.executeQuery()) {
        made.next();
        id = made.getLong(1);
      }
    }
    addRoster(connection, id, run);
    return id;
  }

  private static void addRoster(Connection connection, long id, Run run) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement("INSERT INTO roster (run, student, mine) VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Boolean> student : run.roster().entrySet()) {
        row.setLong(1, id);
        row.setString(2, student.getKey());
        row.setBoolean(3, student.getValue());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  /** Go on with a run: it is open again, and its class is what was found now. */
  static long reopen(Connection connection, long id, Run now) throws SQLException {
    for (String sql :
        new String[] {
          "UPDATE run SET finished = NULL WHERE id = ?", "DELETE FROM roster WHERE run = ?"
        }) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, id);
        statement.executeUpdate();
      }
    }
    addRoster(connection, id, now);
    return id;
  }

  static int finish(Connection connection, long run, Instant now) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement("UPDATE run SET finished = ? WHERE id = ?")) {
      row.setString(1, now.toString());
      row.setLong(2, run);
      return row.executeUpdate();
    }
  }

  static Optional<StoredRun> last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, submissions, started, shard, shards, finished IS NOT NULL FROM run"
                    + " ORDER BY id DESC LIMIT 1")) {
      if (!rows.next()) {
        return Optional.empty();
      }
      long id = rows.getLong(1);
      Run run =
          new Run(
              rows.getString(2),
              Times.instant(rows.getString(3)),
              rows.getInt(4),
              rows.getInt(5),
              roster(connection, id));
      return Optional.of(new StoredRun(id, run, rows.getBoolean(6)));
    }
  }

  private static SortedMap<String, Boolean> roster(Connection connection, long run)
      throws SQLException {
    SortedMap<String, Boolean> roster = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT student, mine FROM roster WHERE run = ?")) {
      query.setLong(1, run);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          roster.put(rows.getString(1), rows.getBoolean(2));
        }
      }
    }
    return roster;
  }
}
