package dbkata.grader.store;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables {@code attempt}, {@code exercise_result}, {@code test_result} and {@code report}. */
final class AttemptTable {
  private AttemptTable() {}

  static void add(Connection connection, ClassKit kit, long run, Attempt attempt, String html)
      throws SQLException {
    long id = addAttempt(connection, run, attempt);
    try (PreparedStatement exercise =
            connection.prepareStatement(
                "INSERT INTO exercise_result (attempt, exercise, verdict, earned, counted, said)"
                    + " VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement test =
            connection.prepareStatement(
                "INSERT INTO test_result (attempt, exercise, position, verdict, earned, message)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (ExerciseMark mark : attempt.exercises()) {
        exercise.setLong(1, id);
        exercise.setString(2, mark.exercise());
        exercise.setString(3, mark.verdict());
        exercise.setInt(4, mark.earned());
        exercise.setInt(5, mark.counted());
        exercise.setString(6, mark.said());
        exercise.executeUpdate();
        addTests(test, id, mark);
        HiddenTables.addResults(connection, id, mark);
      }
    }
    if (!html.isEmpty()) {
      try (PreparedStatement report =
          connection.prepareStatement("INSERT INTO report (attempt, html) VALUES (?, ?)")) {
        report.setLong(1, id);
        report.setBytes(2, Packed.pack(html));
        report.executeUpdate();
      }
    }
  }

  private static long addAttempt(Connection connection, long run, Attempt attempt)
      throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "INSERT INTO attempt (run, student, source, work, committed, started, milliseconds,"
                + " status, reason, points) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
      row.setLong(1, run);
      row.setString(2, attempt.student());
      row.setString(3, attempt.source());
      row.setString(4, attempt.work());
      if (attempt.committed().isPresent()) {
        row.setString(5, attempt.committed().get().toString());
      } else {
        row.setNull(5, Types.VARCHAR);
      }
      row.setString(6, attempt.started().toString());
      row.setLong(7, attempt.took().toMillis());
      row.setString(8, attempt.standing().word());
      row.setString(9, attempt.reason());
      if (attempt.standing() == Standing.GRADED) {
        row.setInt(10, attempt.counted());
      } else {
        row.setNull(10, Types.INTEGER);
      }
      try (ResultSet made = row.executeQuery()) {
        made.next();
        return made.getLong(1);
      }
    }
  }

  private static void addTests(PreparedStatement row, long attempt, ExerciseMark mark)
      throws SQLException {
    int position = 0;
    for (TestMark test : mark.tests()) {
      row.setLong(1, attempt);
      row.setString(2, mark.exercise());
      row.setInt(3, ++position);
      row.setString(4, test.verdict());
      row.setInt(5, test.earned());
      row.setString(6, test.message());
      row.addBatch();
    }
    row.executeBatch();
  }

  static Set<String> graded(Connection connection, long run) throws SQLException {
    Set<String> students = new TreeSet<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT student FROM attempt WHERE run = ? AND status = 'graded'")) {
      query.setLong(1, run);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          students.add(rows.getString(1));
        }
      }
    }
    return students;
  }

  static List<StoredAttempt> read(Connection connection, Choice choice) throws SQLException {
    Map<Long, List<ExerciseMark>> marks = marks(connection, choice);
    List<StoredAttempt> attempts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, student, source, work, committed, started, milliseconds, status,"
                    + " reason, (SELECT count(DISTINCT b.work) FROM attempt b"
                    + "   WHERE b.student = a.student AND b.status = 'graded')"
                    + " FROM "
                    + choice.view()
                    + " a ORDER BY student")) {
      while (rows.next()) {
        long id = rows.getLong(1);
        attempts.add(
            new StoredAttempt(
                id, attempt(rows, marks.getOrDefault(id, List.of())), rows.getInt(10)));
      }
    }
    return attempts;
  }

  private static Attempt attempt(ResultSet row, List<ExerciseMark> marks) throws SQLException {
    String committed = row.getString(5);
    Optional<Instant> when =
        committed == null ? Optional.empty() : Optional.of(Times.instant(committed));
    return new Attempt(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        when,
        Times.instant(row.getString(6)),
        Duration.ofMillis(row.getLong(7)),
        Standing.of(row.getString(8)),
        row.getString(9),
        marks);
  }

  private static Map<Long, List<ExerciseMark>> marks(Connection connection, Choice choice)
      throws SQLException {
    Map<Long, Map<String, List<TestMark>>> tests = tests(connection, choice);
    HiddenTables.Results hidden = HiddenTables.results(connection, choice);
    Map<Long, List<ExerciseMark>> marks = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT r.attempt, r.exercise, r.verdict, r.earned, r.counted, r.said"
                    + " FROM exercise_result r JOIN exercise e ON e.id = r.exercise"
                    + " WHERE r.attempt IN (SELECT id FROM "
                    + choice.view()
                    + ") ORDER BY r.attempt, e.position")) {
      while (rows.next()) {
        long attempt = rows.getLong(1);
        String exercise = rows.getString(2);
        marks
            .computeIfAbsent(attempt, it -> new ArrayList<>())
            .add(
                new ExerciseMark(
                    exercise,
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getInt(5),
                    rows.getString(6),
                    tests.getOrDefault(attempt, Map.of()).getOrDefault(exercise, List.of()),
                    hidden.counted(attempt, exercise),
                    hidden.marks(attempt, exercise)));
      }
    }
    return marks;
  }

  private static Map<Long, Map<String, List<TestMark>>> tests(Connection connection, Choice choice)
      throws SQLException {
    Map<Long, Map<String, List<TestMark>>> tests = new HashMap<>();
    Map<String, String> once = new HashMap<>(); // of 60000 texts few differ
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT attempt, exercise, verdict, earned, message FROM test_result"
                    + " WHERE attempt IN (SELECT id FROM "
                    + choice.view()
                    + ") ORDER BY attempt, exercise, position")) {
      while (rows.next()) {
        String verdict = rows.getString(3);
        String message = rows.getString(5);
        tests
            .computeIfAbsent(rows.getLong(1), it -> new HashMap<>())
            .computeIfAbsent(rows.getString(2), it -> new ArrayList<>())
            .add(
                new TestMark(
                    once.computeIfAbsent(verdict, it -> it),
                    rows.getInt(4),
                    once.computeIfAbsent(message, it -> it)));
      }
    }
    return tests;
  }

  static Optional<String> html(Connection connection, long attempt) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT html FROM report WHERE attempt = ?")) {
      query.setLong(1, attempt);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(Packed.unpack(rows.getBytes(1))) : Optional.empty();
      }
    }
  }
}
