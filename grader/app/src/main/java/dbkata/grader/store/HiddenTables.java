package dbkata.grader.store;

import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.TestMark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables {@code hidden_test} and {@code hidden_result}. */
final class HiddenTables {
  private HiddenTables() {}

  /** What became of hidden tests, by attempt and exercise. */
  static final class Results {
    private record Key(long attempt, String exercise) {}

    private final Map<Key, List<TestMark>> marks = new HashMap<>();
    private final Map<Key, Integer> counted = new HashMap<>();

    private void add(long attempt, String exercise, TestMark mark, int counts) {
      Key key = new Key(attempt, exercise);
      marks.computeIfAbsent(key, it -> new ArrayList<>()).add(mark);
      counted.merge(key, counts, Integer::sum);
    }

    List<TestMark> marks(long attempt, String exercise) {
      return marks.getOrDefault(new Key(attempt, exercise), List.of());
    }

    int counted(long attempt, String exercise) {
      return counted.getOrDefault(new Key(attempt, exercise), 0);
    }
  }

  static void addTests(Connection connection, GradedExercise exercise) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO hidden_test (exercise, position, name, sentence, points)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      int position = 0;
      for (GradedTest test : exercise.hidden()) {
        row.setString(1, exercise.id());
        row.setInt(2, ++position);
        row.setString(3, test.name());
        row.setString(4, test.sentence());
        row.setInt(5, test.points());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  static List<GradedTest> tests(Connection connection, String exercise) throws SQLException {
    List<GradedTest> tests = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name, sentence, points FROM hidden_test WHERE exercise = ?"
                + " ORDER BY position")) {
      query.setString(1, exercise);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tests.add(new GradedTest(rows.getString(1), 0, "", rows.getString(2), rows.getInt(3)));
        }
      }
    }
    return tests;
  }

  static void addResults(Connection connection, long attempt, ExerciseMark mark)
      throws SQLException {
    boolean counts = mark.hiddenCounted() > 0;
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO hidden_result (attempt, exercise, position, verdict, earned, counted,"
                + " message) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (TestMark test : mark.hidden()) {
        row.setLong(1, attempt);
        row.setString(2, mark.exercise());
        row.setInt(3, ++position);
        row.setString(4, test.verdict());
        row.setInt(5, test.earned());
        row.setInt(6, counts ? test.earned() : 0);
        row.setString(7, test.message());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  static Results results(Connection connection, Choice choice) throws SQLException {
    Results results = new Results();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT attempt, exercise, verdict, earned, message, counted FROM hidden_result"
                    + " WHERE attempt IN (SELECT id FROM "
                    + choice.view()
                    + ") ORDER BY attempt, exercise, position")) {
      while (rows.next()) {
        TestMark mark = new TestMark(rows.getString(3), rows.getInt(4), rows.getString(5));
        results.add(rows.getLong(1), rows.getString(2), mark, rows.getInt(6));
      }
    }
    return results;
  }
}
