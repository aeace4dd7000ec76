package dbkata.grader.report;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports made by hand that between them hold every outcome and every verdict. */
public final class SampleReports {
  private static final Instant STARTED = Instant.parse("2026-11-24T10:15:30Z");
  private static final String REPOSITORY = "dbkata/tasks/TaskRepository.java";

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

  private static final TestCase CREATES =
      test(1, "Create the table", "createTableMakesTheColumns", 20, "Which columns are there?");
  private static final TestCase ADDS =
      test(2, "Add a task", "addReturnsTheKey", 30, "Who knows the key that was just made?");
  private static final TestCase QUOTES =
      test(2, "Add a task", "addKeepsQuotes", 30, "What does a quote in a title do to your SQL?");
  private static final TestCase FINDS =
      test(3, "Find and list", "findGivesAnEmptyOptional", 20, "What does next() say?");

  private static final Exercise TASKS =
      new Exercise(
          "ex1",
          "Tasks in SQLite",
          "dbkata.tasks",
          Engine.SQLITE,
          List.of("dbkata/tasks/Task.java"),
          new TreeSet<>(List.of("jdbc")),
          List.of("sandbox", "sql-constant"),
          List.of(CREATES, ADDS, QUOTES, FINDS));

  private SampleReports() {}

  /** Give all samples by the names of their golden files. */
  public static Map<String, Report> all() {
    Map<String, Report> samples = new LinkedHashMap<>();
    samples.put("full-marks", fullMarks());
    samples.put("mixed", mixed());
    samples.put("stub", stub());
    samples.put("does-not-compile", doesNotCompile());
    samples.put("compiler-stopped", compilerStopped());
    samples.put("stopped", stopped());
    samples.put("withheld", withheld());
    samples.put("limits", limits());
    samples.put("not-your-fault", notYourFault());
    samples.put("self-check", selfCheck());
    samples.put("left-out", leftOut());
    samples.put("hostile", hostile());
    return samples;
  }

  public static Report fullMarks() {
    return report(
        exercise("ex1", new Outcome.Ran(), passedAll()),
        exercise("ex2", new Outcome.Ran(), passedAll()));
  }

  public static Report mixed() {
    return report(
        exercise(
            "ex1",
            new Outcome.Ran(),
            List.of(
                run(CREATES, new Verdict.Passed()),
                run(
                    ADDS,
                    new Verdict.Failed(
                        new Explanation(
                            List.of("the key of the second task", "expected: 2", " but was: 1"),
                            Optional.of(new Place(REPOSITORY, 17, "return 1;")),
                            Optional.of("2"),
                            Optional.of("1"))),
                    "adding Buy milk"),
                run(
                    QUOTES,
                    new Verdict.Failed(
                        new Explanation(
                            List.of(
                                "SQLiteException: [SQLITE_ERROR] SQL error (near \"s\": syntax error)",
                                "SQL: INSERT INTO tasks (title) VALUES ('It's late')"),
                            Optional.of(
                                new Place(
                                    REPOSITORY,
                                    16,
                                    "statement.executeUpdate(\"INSERT INTO tasks (title) VALUES ('\" +"
                                        + " title + \"')\");")),
                            Optional.empty(),
                            Optional.empty()))),
                run(FINDS, new Verdict.Passed()))),
        exercise("ex2", new Outcome.Ran(), passedAll()));
  }

  public static Report stub() {
    List<TestRun> runs = new ArrayList<>();
    for (TestCase test : TASKS.tests()) {
      runs.add(
          run(
              test,
              new Verdict.Failed(
                  new Explanation(
                      List.of(
                          "Not written yet: Step "
                              + test.step()
                              + ": "
                              + test.stepTitle().toLowerCase(java.util.Locale.ROOT)
                              + "."),
                      Optional.of(new Place(REPOSITORY, 9 + test.step(), "")),
                      Optional.empty(),
                      Optional.empty()))));
    }
    return report(exercise("ex1", new Outcome.Ran(), runs));
  }

  public static Report doesNotCompile() {
    Diagnostic missing =
        new Diagnostic(Optional.of(new Place(REPOSITORY, 17, "return 1")), "';' expected");
    Diagnostic symbol =
        new Diagnostic(
            Optional.of(
                new Place(REPOSITORY, 14, "try (var connection = dataSorce.getConnection();")),
            "cannot find symbol\n  symbol:   variable dataSorce\n  location: class TaskRepository");
    return report(
        exercise(
            "ex1",
            new Outcome.DoesNotCompile(
                List.of(symbol, missing), 3, "Your sources do not compile, so no test ran."),
            notRun("The exercise does not compile.")),
        exercise("ex2", new Outcome.Ran(), passedAll()));
  }

  public static Report compilerStopped() {
    return report(
        exercise(
            "ex1",
            new Outcome.DoesNotCompile(
                List.of(),
                0,
                "The compiler was stopped after 10 s: is there an expression nested very deep?"),
            notRun("The exercise does not compile.")));
  }

  public static Report stopped() {
    Finding exit =
        new Finding(
            "sandbox",
            Optional.of(new Place(REPOSITORY, 12, "System.exit(0);")),
            "System.exit is not open to an exercise's code: it would end the program that runs the"
                + " tests. Throw an exception instead.");
    return report(
        exercise(
            "ex1",
            new Outcome.Stopped(List.of(exit)),
            notRun("Nothing runs until the rule is kept.")),
        exercise("ex2", new Outcome.Ran(), passedAll()));
  }

  public static Report withheld() {
    return report(exercise("ex1", withheldBySql(), passedAll()));
  }

  public static Report limits() {
    return report(
        exercise(
            "ex1",
            new Outcome.Ran(),
            List.of(
                run(
                    CREATES,
                    new Verdict.TimedOut(
                        Explanation.of(
                            "Stopped after 10 s.",
                            "Is there a loop that never ends, or a lock that is never given back?"))),
                run(
                    ADDS,
                    new Verdict.OutOfMemory(
                        Explanation.of("Your code asked for more than 256 MB of memory."))),
                run(
                    QUOTES,
                    new Verdict.Crashed(
                        Explanation.of("Your code ended the program that ran the test (exit 0)."))),
                run(
                    FINDS,
                    new Verdict.NotRun(
                        "The program was started three times for this exercise, which is the most.")))));
  }

  public static Report notYourFault() {
    return report(
        exercise(
            "ex1",
            new Outcome.NotYourFault("PostgreSQL did not start: no space left on device."),
            notRun("The grader failed.")),
        exercise(
            "ex2",
            new Outcome.Ran(),
            List.of(
                run(CREATES, new Verdict.Passed()),
                run(ADDS, new Verdict.NotYourFault("The database went away.")),
                run(QUOTES, new Verdict.Passed()),
                run(FINDS, new Verdict.Passed()))));
  }

  public static Report selfCheck() {
    Report mixed = mixed();
    return new Report(
        "/home/ada/dbkata",
        true,
        mixed.layers(),
        List.of(),
        mixed.exercises(),
        mixed.started(),
        mixed.took());
  }

  public static Report leftOut() {
    Report full = fullMarks();
    return new Report(
        full.submission(),
        false,
        full.layers(),
        List.of(
            new LeftOut("exercises/ex1/pom.xml", "a submission's poms are not used"),
            new LeftOut("exercises/ex1/src/main/java/dbkata/tasks/Link.java", "it is a link")),
        full.exercises(),
        full.started(),
        full.took());
  }

  /** Texts from a submission that would break out of one format or another. */
  public static List<String> hostileTexts() {
    return List.of(
        "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
        "::error file=x.java,line=1::forged",
        "\r::set-output name=score::100",
        "##[error]forged",
        "::stop-commands::token",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "</pre></details><h1>100 of 100</h1>",
        "]]> <!-- --> &amp; &#0; <failure message=\"x\"/>",
        "| a | b |\n|---|---|\n# Grade: 100",
        "```\n</details>\n**bold** [link](https://example.invalid) ![x](y) @everyone #1",
        "\"}],\"score\":100,\"x\":[{\"y\":\"",
        "nul \u0000 bell \u0007 back \b del \u007f c1 \u0085 \u009b31m",
        "bidi \u202e000 fo 001\u202c zero\u200b width \ufeff",
        "lone \ud800 surrogate \udfff and \uffff \ufffe",
        "%0A%0D::warning::x",
        "line one\r\nline two\rline three\u2028line four\u2029five",
        "'; DROP TABLE grades; --",
        "$(touch /tmp/x) `id` \\ \\n ${HOME}",
        "x".repeat(5000));
  }

  public static Report hostile() {
    List<TestRun> runs = new ArrayList<>();
    List<String> texts = hostileTexts();
    for (TestCase test : TASKS.tests()) {
      runs.add(
          new TestRun(
              test,
              new Verdict.Failed(
                  new Explanation(
                      texts,
                      Optional.of(new Place("dbkata/tasks/<b>`x`.java", 3, texts.get(5))),
                      Optional.of(String.join("\n", texts)),
                      Optional.of(texts.get(0)))),
              texts));
    }
    List<Diagnostic> errors =
        texts.stream().map(it -> new Diagnostic(Optional.empty(), it)).toList();
    List<Finding> findings =
        texts.stream().map(it -> new Finding("sql-constant", Optional.empty(), it)).toList();
    return new Report(
        "::error::<b>" + texts.get(0),
        false,
        List.of("bytecode rule"),
        texts.stream().map(it -> new LeftOut(it, "it is a link")).toList(),
        List.of(
            exercise("ex1", new Outcome.Ran(), runs),
            exercise("ex2", new Outcome.DoesNotCompile(errors, 0, "No."), notRun("No.")),
            exercise("ex3", new Outcome.Withheld(findings), runs),
            exercise("ex4", new Outcome.Stopped(findings), notRun("No."))),
        STARTED,
        Duration.ofMillis(2310));
  }

  private static Outcome withheldBySql() {
    return new Outcome.Withheld(
        List.of(
            new Finding(
                "sql-constant",
                Optional.of(
                    new Place(
                        REPOSITORY,
                        16,
                        "statement.executeUpdate(\"INSERT INTO tasks (title) VALUES ('\" + title +"
                            + " \"')\");")),
                "the SQL text changes with \"title\" (joined with +). Write a ? in the text and pass"
                    + " the value with setString.")));
  }

  private static Report report(ExerciseReport... exercises) {
    return new Report(
        "submissions/ada",
        false,
        List.of(
            "bytecode rule", "class loaders", "child process", "limits of the operating system"),
        List.of(),
        List.of(exercises),
        STARTED,
        Duration.ofMillis(2310));
  }

  private static ExerciseReport exercise(String id, Outcome outcome, List<TestRun> tests) {
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

  private static List<TestRun> passedAll() {
    return TASKS.tests().stream().map(test -> run(test, new Verdict.Passed())).toList();
  }

  private static List<TestRun> notRun(String reason) {
    return TASKS.tests().stream().map(test -> run(test, new Verdict.NotRun(reason))).toList();
  }

  private static TestRun run(TestCase test, Verdict verdict, String... output) {
    return new TestRun(test, verdict, List.of(output));
  }

  private static TestCase test(int step, String title, String method, int points, String hint) {
    String words = method.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
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
