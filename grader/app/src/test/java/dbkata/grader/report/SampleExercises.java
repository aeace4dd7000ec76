package dbkata.grader.report;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The exercises that the sample reports are about: alike but for their names. */
final class SampleExercises {
  static final String REPOSITORY = "dbkata/tasks/TaskRepository.java";

  private static final String SOURCE =
      """
      package dbkata.tasks;

      import java.sql.SQLException;
      import javax.sql.DataSource;

      public final class TaskRepository {
        private final DataSource dataSource;

        public TaskRepository(DataSource dataSource) {
          this.dataSource = dataSource;
        }

        public long add(String title, String note) throws SQLException {
          try (var connection = dataSource.getConnection();
              var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO tasks (title) VALUES ('" + title + "')");
            return 1;
          }
        }
      }
      """;

  static final TestCase CREATES =
      test(1, "Create the table", "createTableMakesTheColumns", 20, "Which columns are there?");
  static final TestCase ADDS =
      test(2, "Add a task", "addReturnsTheKey", 30, "Who knows the key that was just made?");
  static final TestCase QUOTES =
      test(2, "Add a task", "addKeepsQuotes", 30, "What does a quote in a title do to your SQL?");
  static final TestCase FINDS =
      test(3, "Find and list", "findGivesAnEmptyOptional", 20, "What does next() say?");

  static final Exercise TASKS =
      new Exercise(
          "ex1",
          "Tasks in SQLite",
          "dbkata.tasks",
          Engine.SQLITE,
          List.of("dbkata/tasks/Task.java"),
          new TreeSet<>(List.of("jdbc")),
          List.of("sandbox", "sql-constant"),
          List.of(CREATES, ADDS, QUOTES, FINDS));

  private SampleExercises() {}

  /** Report on one by this id, with these tests or any others. */
  static ExerciseReport exercise(String id, Outcome outcome, List<TestRun> tests) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(REPOSITORY, SOURCE);
    Exercise exercise =
        new Exercise(
            id,
            id.equals("ex1") ? TASKS.title() : "A blog in PostgreSQL",
            TASKS.packageName(),
            TASKS.engine(),
            TASKS.given(),
            TASKS.grants(),
            TASKS.gates(),
            TASKS.tests());
    return new ExerciseReport(
        exercise,
        new CollectedSources(id, files, new TreeSet<>(files.keySet()), List.of()),
        outcome,
        tests,
        Duration.ofMillis(640));
  }

  /** Pass every test. */
  static List<TestRun> passedAll() {
    return TASKS.tests().stream().map(test -> run(test, new Verdict.Passed())).toList();
  }

  /** Reach no test. */
  static List<TestRun> notRun(String reason) {
    return TASKS.tests().stream().map(test -> run(test, new Verdict.NotRun(reason))).toList();
  }

  /** Say what became of a test. */
  static TestRun run(TestCase test, Verdict verdict, String... output) {
    return new TestRun(test, verdict, List.of(output));
  }

  private static TestCase test(int step, String title, String method, int points, String hint) {
    String words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return new TestCase(
        "dbkata.tasks.Step" + step + "Test",
        method + "()",
        step,
        title,
        words,
        points,
        Optional.of(hint));
  }
}
