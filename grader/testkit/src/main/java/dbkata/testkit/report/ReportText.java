package dbkata.testkit.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Write what the student reads: steps in page order, the first red one in full, one line for each
 * later one, then the counts.
 *
 * <pre>
 * ex1  Tasks in SQLite                                                 14 of 100 points
 *
 *   ✓ step 1  Create the table                                         3 of 3 tests
 *   ✗ step 2  Add a task                                               1 of 4 tests
 *       ✓ add returns the key that the database made
 *       ✗ add keeps a null note
 *           expected: null
 *            but was: ""
 *           TaskRepository.java:31   statement.setString(2, "");
 *           Think: what does setString do with a null?
 *   ✗ step 3  Find and list                                            0 of 6 tests
 * </pre>
 */
final class ReportText {
  private static final int WIDTH = 88;

  /** What the tests of a whole exercise sum to. */
  private static final int ALL_POINTS = 100;

  private final ExerciseResult result;
  private final Marks marks;
  private final List<String> lines = new ArrayList<>();

  private ReportText(ExerciseResult result, Marks marks) {
    this.result = result;
    this.marks = marks;
  }

  /** Write the report, line by line. */
  static List<String> of(ExerciseResult result, Marks marks) {
    return new ReportText(result, marks).write();
  }

  private List<String> write() {
    lines.add("");
    lines.add(row(heading(), score()));
    lines.add("");
    brokenClasses();
    result.gates().stream().filter(gate -> !gate.isGreen()).forEach(this::gate);
    Optional<StepResult> firstRed = result.steps().stream().filter(it -> !it.isGreen()).findFirst();
    for (StepResult step : result.steps()) {
      lines.add(row(stepLine(step), step.green() + " of " + step.tests().size() + " tests"));
      if (result.broken().isEmpty() && firstRed.filter(step::equals).isPresent()) {
        tests(step);
      }
    }
    lines.add("");
    lines.add(whatNext(firstRed));
    lines.add(
        Totals.of(result.tests().map(TestResult::outcome), result.broken().size()).toString());
    return lines;
  }

  private String heading() {
    return result.exercise().id() + "  " + result.exercise().title();
  }

  private String score() {
    String earned = result.earned() + " of " + result.points();
    return result.gatesOpen() ? earned + " points" : earned + " points earned, 0 counted";
  }

  private String stepLine(StepResult step) {
    return String.format(
        Locale.ROOT, "  %s step %d  %s", marks.of(step.isGreen()), step.number(), step.title());
  }

  /** What keeps one test class from starting mostly keeps them all: it is told once. */
  private void brokenClasses() {
    Set<List<String>> told = new HashSet<>();
    for (Throwable error : result.broken()) {
      FailureText failure = failure(error);
      if (told.add(failure.lines())) {
        lines.add("  " + marks.red() + " The tests could not start.");
        explain(failure, "      ");
        lines.add("");
      }
    }
  }

  /** A gate's message names the places itself; where its test stands helps nobody. */
  private void gate(TestResult gate) {
    lines.add("  " + marks.red() + " rule " + gate.gate().orElse("") + "  " + gate.sentence());
    if (gate.outcome() instanceof Outcome.Failed failed) {
      failure(failed.error()).lines().forEach(line -> lines.add("      " + line));
    }
    lines.add("");
  }

  /** Tests that fail alike, as all of an untouched stub do, share one explanation. */
  private void tests(StepResult step) {
    List<String> told = List.of();
    for (TestResult test : step.tests()) {
      List<String> explanation = explanation(test);
      if (!explanation.isEmpty() && explanation.equals(told)) {
        lines.add("      " + marks.red() + " " + test.sentence() + "  (the same)");
      } else {
        test(test);
        told = explanation;
      }
    }
  }

  private void test(TestResult test) {
    lines.add("      " + marks.of(test.isGreen()) + " " + test.sentence());
    if (test.outcome() instanceof Outcome.Failed failed) {
      FailureText failure = failure(failed.error());
      explain(failure, "          ");
      test.hint()
          .filter(hint -> !failure.complete())
          .ifPresent(hint -> lines.add("          Think: " + hint));
    } else if (test.outcome() instanceof Outcome.NotRun notRun) {
      lines.add("          Not run: " + notRun.reason());
    }
  }

  private FailureText failure(Throwable error) {
    return FailureText.of(Thrown.of(error), result.exercise());
  }

  private void explain(FailureText failure, String indent) {
    failure.lines().forEach(line -> lines.add(indent + line));
    failure.place().ifPresent(place -> lines.add(indent + place));
  }

  private List<String> explanation(TestResult test) {
    return test.outcome() instanceof Outcome.Failed failed
        ? failure(failed.error()).lines()
        : List.of();
  }

  private String whatNext(Optional<StepResult> firstRed) {
    String id = result.exercise().id();
    if (!result.broken().isEmpty()) {
      return "Mend what kept the tests from starting, then run them again.";
    }
    if (!result.gatesOpen()) {
      return "No point counts until the rule above is kept.";
    }
    if (firstRed.isPresent()) {
      int number = firstRed.get().number();
      return "Next: step " + number + ", in exercises/" + id + "/README.md";
    }
    return result.points() < ALL_POINTS
        ? "Green so far. Run the whole exercise next, without -Dtest."
        : "All green.";
  }

  private static String row(String left, String right) {
    int gap = Math.max(2, WIDTH - left.length() - right.length());
    return left + " ".repeat(gap) + right;
  }
}
