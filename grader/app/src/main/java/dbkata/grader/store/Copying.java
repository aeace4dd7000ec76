package dbkata.grader.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Copy attempts from one store into another, where they get numbers in the order of their times.
 */
final class Copying {
  private static final String ATTEMPT =
      "student, source, work, committed, started, milliseconds, status, reason, points";
  private static final String EXERCISE = "exercise, verdict, earned, counted, said";
  private static final String HIDDEN = "exercise, position, verdict, earned, counted, message";
  private static final String TEST = "exercise, position, verdict, earned, message";

  private Copying() {}

  private record Found(Connection store, long id, String student, Instant started) {}

  /** Copy all attempts of some stores into a run of another. */
  static int into(Connection target, List<Connection> stores, long run) throws SQLException {
    List<Found> found = new ArrayList<>();
    for (Connection store : stores) {
      found.addAll(attempts(store));
    }
    // Sorting keeps the order of attempts that one store holds and that began at the same time.
    found.sort(Comparator.comparing(Found::started).thenComparing(Found::student));
    for (Found one : found) {
      long id = copyAttempt(one, target, run);
      copy(one, target, "exercise_result", EXERCISE, id);
      copy(one, target, "test_result", TEST, id);
      copy(one, target, "hidden_result", HIDDEN, id);
      copy(one, target, "report", "html", id);
    }
    return found.size();
  }

  private static List<Found> attempts(Connection store) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (Statement statement = store.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, student, started FROM attempt ORDER BY id")) {
      while (rows.next()) {
        found.add(
            new Found(store, rows.getLong(1), rows.getString(2), Times.instant(rows.getString(3))));
      }
    }
    return found;
  }

  private static long copyAttempt(Found from, Connection target, long run) throws SQLException {
    try (PreparedStatement query = selecting(from, "attempt", ATTEMPT, "id");
        PreparedStatement row =
            target.prepareStatement(
                "INSERT INTO attempt (run, %s) VALUES (?%s) RETURNING id"
                    .formatted(ATTEMPT, places(ATTEMPT)));
        ResultSet rows = query.executeQuery()) {
      rows.next();
      row.setLong(1, run);
      fill(row, rows);
      try (ResultSet made = row.executeQuery()) {
        made.next();
        return made.getLong(1);
      }
    }
  }

  private static void copy(Found from, Connection target, String table, String columns, long id)
      throws SQLException {
    try (PreparedStatement query = selecting(from, table, columns, "attempt");
        PreparedStatement row =
            target.prepareStatement(
                "INSERT INTO %s (attempt, %s) VALUES (?%s)"
                    .formatted(table, columns, places(columns)));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        row.setLong(1, id);
        fill(row, rows);
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static PreparedStatement selecting(Found from, String table, String columns, String key)
      throws SQLException {
    PreparedStatement query =
        from.store()
            .prepareStatement("SELECT %s FROM %s WHERE %s = ?".formatted(columns, table, key));
    query.setLong(1, from.id());
    return query;
  }

  private static void fill(PreparedStatement row, ResultSet values) throws SQLException {
    for (int i = 1; i <= values.getMetaData().getColumnCount(); i++) {
      row.setObject(i + 1, values.getObject(i));
    }
  }

  private static String places(String columns) {
    return ", ?".repeat(columns.split(",").length);
  }
}
