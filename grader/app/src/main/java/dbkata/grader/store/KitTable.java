package dbkata.grader.store;

import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables {@code kit}, {@code exercise} and {@code test}. */
final class KitTable {
  private KitTable() {}

  static void write(Connection connection, ClassKit kit) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement("INSERT INTO kit (fingerprint, exercises) VALUES (?, ?)")) {
      row.setString(1, kit.fingerprint());
      row.setString(2, String.join(" ", kit.ids()));
      row.executeUpdate();
    }
    try (PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO exercise (id, position, title, points) VALUES (?, ?, ?, ?)");
        PreparedStatement test =
            connection.prepareStatement(
                "INSERT INTO test (exercise, position, name, step, step_title, sentence, points)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (GradedExercise exercise : kit.exercises()) {
        row.setString(1, exercise.id());
        row.setInt(2, ++position);
        row.setString(3, exercise.title());
        row.setInt(4, exercise.points());
        row.executeUpdate();
        write(test, exercise);
        HiddenTables.addTests(connection, exercise);
      }
    }
  }

  private static void write(PreparedStatement row, GradedExercise exercise) throws SQLException {
    int position = 0;
    for (GradedTest test : exercise.tests()) {
      row.setString(1, exercise.id());
      row.setInt(2, ++position);
      row.setString(3, test.name());
      row.setInt(4, test.step());
      row.setString(5, test.stepTitle());
      row.setString(6, test.sentence());
      row.setInt(7, test.points());
      row.executeUpdate();
    }
  }

  static ClassKit read(Connection connection) throws SQLException {
    List<GradedExercise> exercises = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, title, points FROM exercise ORDER BY position")) {
      while (rows.next()) {
        String id = rows.getString(1);
        exercises.add(
            new GradedExercise(
                id,
                rows.getString(2),
                rows.getInt(3),
                tests(connection, id),
                HiddenTables.tests(connection, id)));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT fingerprint FROM kit")) {
      if (!rows.next()) {
        throw new SQLException("its table kit is empty");
      }
      return new ClassKit(rows.getString(1), exercises);
    }
  }

  private static List<GradedTest> tests(Connection connection, String exercise)
      throws SQLException {
    List<GradedTest> tests = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name, step, step_title, sentence, points FROM test WHERE exercise = ?"
                + " ORDER BY position")) {
      query.setString(1, exercise);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tests.add(
              new GradedTest(
                  rows.getString(1),
                  rows.getInt(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getInt(5)));
        }
      }
    }
    return tests;
  }
}
