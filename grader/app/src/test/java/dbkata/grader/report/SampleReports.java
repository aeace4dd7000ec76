package dbkata.grader.report;

import static dbkata.grader.report.SampleExercises.ADDS;
import static dbkata.grader.report.SampleExercises.CREATES;
import static dbkata.grader.report.SampleExercises.FINDS;
import static dbkata.grader.report.SampleExercises.QUOTES;
import static dbkata.grader.report.SampleExercises.REPOSITORY;
import static dbkata.grader.report.SampleExercises.TASKS;
import static dbkata.grader.report.SampleExercises.exercise;
import static dbkata.grader.report.SampleExercises.notRun;
import static dbkata.grader.report.SampleExercises.passedAll;
import static dbkata.grader.report.SampleExercises.run;

import dbkata.grader.domain.Diagnostic;
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

/** Reports made by hand that between them hold every outcome and every verdict. */
public final class SampleReports {
  static final Instant STARTED = Instant.parse("2026-11-24T10:15:30Z");

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
    samples.put("hostile", HostileSample.report());
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
}
