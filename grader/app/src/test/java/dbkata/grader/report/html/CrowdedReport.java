package dbkata.grader.report.html;

import dbkata.grader.domain.CollectedSources;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A long report: four exercises of 25 tests, 80 of which fail in the ways that tests fail. */
final class CrowdedReport {
  private static final String PATH = "dbkata/bank/Bank.java";
  private static final List<String> STEPS =
      List.of(
          "Open an account",
          "Move money",
          "All or nothing",
          "Give back what you borrowed, whatever happens",
          "Tell the caller what went wrong");
  private static final List<String> SENTENCES =
      List.of(
          "transfer moves the amount and keeps the sum of all accounts",
          "transfer refuses an amount of zero and less",
          "transfer leaves both accounts as they were when the ledger refuses the row, seen from a"
              + " second connection",
          "transfer gives its connection back",
          "balance is exact to the last cent");

  private CrowdedReport() {}

  static Report report() {
    return new Report(
        "submissions/2026-autumn/group-b/rosalind-franklin.zip",
        false,
        List.of("bytecode rule", "class loaders", "child process", "bubblewrap"),
        List.of(new LeftOut("pom.xml", "a submission's poms are not used")),
        List.of(
            exercise("ex1", "Tasks in SQLite", new Outcome.Ran(), 0),
            exercise("ex2", "A blog in PostgreSQL", withheld(), 3),
            exercise("ex3", "A bank that loses no money", new Outcome.Ran(), 1),
            exercise("ex4", "A cache in front of a slow oracle", new Outcome.Ran(), 2)),
        Instant.parse("2026-11-24T10:15:30Z"),
        Duration.ofMillis(2310));
  }

  private static Outcome withheld() {
    return new Outcome.Withheld(
        List.of(
            new Finding(
                "sql-constant",
                Optional.of(place(27)),
                "the SQL text changes with \"name\" (joined with +). Write a ? in the text and pass"
                    + " the value with setString."),
            new Finding(
                "sql-constant", Optional.of(place(58)), "the SQL text comes from String.format.")));
  }

  private static ExerciseReport exercise(String id, String title, Outcome outcome, int shift) {
    List<TestCase> tests =
        IntStream.range(0, STEPS.size() * SENTENCES.size()).mapToObj(CrowdedReport::test).toList();
    List<TestRun> runs = new ArrayList<>();
    for (int n = 0; n < tests.size(); n++) {
      runs.add(
          n % 5 == shift
              ? new TestRun(tests.get(n), new Verdict.Passed(), List.of())
              : failure(tests.get(n), n + shift));
    }
    Map<String, String> files =
        Map.of(PATH, source(), "dbkata/bank/Audit.java", "package dbkata.bank;\n");
    return new ExerciseReport(
        new Exercise(
            id,
            title,
            "dbkata.bank",
            Engine.POSTGRESQL,
            List.of("dbkata/bank/Audit.java"),
            new TreeSet<>(),
            List.of(),
            tests),
        new CollectedSources(
            id,
            new TreeMap<>(files),
            new TreeSet<>(List.of(PATH)),
            List.of(new LeftOut("dbkata/bank/Notes.txt", "it is no Java source"))),
        outcome,
        runs,
        Duration.ofMillis(900));
  }

  private static TestCase test(int n) {
    int step = n / SENTENCES.size();
    return new TestCase(
        "dbkata.bank.Step" + (step + 1) + "Test",
        "test" + n + "()",
        step + 1,
        STEPS.get(step),
        SENTENCES.get(n % SENTENCES.size()),
        4,
        Optional.of("What does the second connection see before you commit, and what after?"));
  }

  private static TestRun failure(TestCase test, int n) {
    return switch (n % 6) {
      case 0 -> failed(test, List.of("the balance of alice"), 40, "90.00", "100.00");
      case 1 ->
          failed(
              test,
              List.of(
                  "PSQLException: ERROR: duplicate key value violates unique constraint"
                      + " \"accounts_pkey\"",
                  "  Detail: Key (id)=(41) already exists.",
                  "caused by: the INSERT of Bank.open"),
              40,
              null,
              null);
      case 2 ->
          failed(
              test,
              List.of("the rows of ledger"),
              73,
              "[{debit=alice, credit=bob, amount=10.00}, {debit=bob, credit=carol, amount=0.01}]",
              "[{debit=alice, credit=bob, amount=10.00}, {debit=carol, credit=bob, amount=0.01}]");
      case 3 ->
          failed(
              test,
              List.of("Not written yet: Step 3: undo everything when anything fails."),
              n + 20,
              null,
              null);
      case 4 ->
          new TestRun(
              test,
              new Verdict.TimedOut(
                  new Explanation(
                      List.of(
                          "Stopped after 10 s.",
                          "Is there a loop that never ends, or a lock that is never given back?"),
                      Optional.of(place(31)),
                      Optional.empty(),
                      Optional.empty())),
              List.of("waiting for alice", "waiting for bob"));
      default -> failed(test, List.of("the note"), 12, "čaj, 茶, 🍵", "čaj, 茶, ?");
    };
  }

  private static TestRun failed(
      TestCase test, List<String> lines, int line, String expected, String actual) {
    return new TestRun(
        test,
        new Verdict.Failed(
            new Explanation(
                lines,
                Optional.of(place(line)),
                Optional.ofNullable(expected),
                Optional.ofNullable(actual))),
        List.of());
  }

  private static Place place(int line) {
    return new Place(PATH, line, source().lines().toList().get(line - 1).strip());
  }

  private static String source() {
    StringBuilder source = new StringBuilder("package dbkata.bank;\n\npublic final class Bank {\n");
    for (int n = 0; n < 12; n++) {
      source
          .append("  public BigDecimal balance%d(long id) throws SQLException {\n".formatted(n))
          .append("    try (var connection = dataSource.getConnection();\n")
          .append("        var query = connection.prepareStatement(BALANCE_OF_ONE_ACCOUNT)) {\n")
          .append("      query.setLong(1, id);\n")
          .append("      return first(query.executeQuery(), %d);\n".formatted(n))
          .append("    }\n")
          .append("  }\n\n");
    }
    return source.append("}\n").toString();
  }
}
