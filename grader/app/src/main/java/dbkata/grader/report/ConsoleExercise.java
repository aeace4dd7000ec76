package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The part of the console report that explains one exercise's lost points. */
final class ConsoleExercise {
  /** How many of the compiler's errors are told where little is. */
  private static final int FEW_ERRORS = 3;

  private final ExerciseReport report;
  private final Style style;
  private final boolean firstStepOnly;
  private final List<String> lines = new ArrayList<>();

  ConsoleExercise(ExerciseReport report, Style style, boolean firstStepOnly) {
    this.report = report;
    this.style = style;
    this.firstStepOnly = firstStepOnly;
  }

  /** Give the lines; none when no point is lost. */
  List<String> lines() {
    boolean ran = report.outcome() instanceof Outcome.Ran;
    boolean full = report.tests().stream().map(TestRun::verdict).allMatch(Verdict::isPassed);
    if (ran && full) {
      return lines;
    }
    lines.add("");
    lines.add(style.bold(ConsoleRow.of(title(), score())));
    lines.add("");
    outcome();
    // Where nothing ran, that is the reason for each of the tests.
    if (ran || report.outcome() instanceof Outcome.Withheld) {
      tests();
    }
    return lines;
  }

  /** Give the first explanation among those lines, without the margin that all of it has. */
  List<String> firstLoss() {
    outcome();
    if (lines.isEmpty()) {
      report.tests().stream()
          .filter(run -> !run.verdict().isPassed())
          .findFirst()
          .ifPresent(
              run -> {
                lines.add(test(run, ""));
                explain(run);
              });
    }
    return String.join("\n", lines).stripIndent().lines().toList();
  }

  private String title() {
    return PlainText.line(report.exercise().id() + "  " + report.exercise().title());
  }

  private String score() {
    return report.outcome() instanceof Outcome.NotYourFault
        ? "no score"
        : report.counted() + " of " + report.exercise().points() + " points";
  }

  /** Say what keeps the exercise from counting; a withheld score names the place to mend. */
  private void outcome() {
    List<String> reasons = firstStepOnly ? Reasons.of(report, FEW_ERRORS) : Reasons.of(report);
    if (reasons.isEmpty()) {
      return;
    }
    String first = reasons.get(0);
    if (report.outcome() instanceof Outcome.Withheld it) {
      first =
          "%s of %s points earned, 0 counted until %s:"
              .formatted(report.earned(), report.exercise().points(), mended(it.findings()));
    }
    lines.add("  " + style.cross() + " " + first);
    reasons.stream().skip(1).forEach(reason -> lines.add("      " + reason));
  }

  private static String mended(List<Finding> findings) {
    List<Place> places = findings.stream().flatMap(it -> it.place().stream()).distinct().toList();
    if (places.size() == 1) {
      return PlainText.line(places.get(0).toString(), 40) + " is mended";
    }
    return places.isEmpty()
        ? "the rule " + PlainText.line(findings.get(0).rule()) + " is kept"
        : places.size() + " places are mended";
  }

  /** Tests of a step that are red alike, as an untouched stub's are, share one explanation. */
  private void tests() {
    int first = -1;
    int step = -1;
    List<String> told = List.of();
    for (TestRun run : report.tests()) {
      if (run.verdict().isPassed()) {
        continue;
      }
      if (run.test().step() != step) {
        step = run.test().step();
        first = first < 0 ? step : first;
        told = List.of();
        lines.add(step(run.test()));
      }
      if (firstStepOnly && step != first) {
        continue;
      }
      List<String> why = why(run);
      boolean same = why.equals(told);
      lines.add(test(run, same ? "  (the same)" : ""));
      if (!same) {
        explain(run);
        told = why;
      }
    }
    next();
  }

  /** Hints differ from test to test, and do not make a reason another. */
  private static List<String> why(TestRun run) {
    List<String> why = new ArrayList<>(Reasons.of(run));
    run.hint().ifPresent(hint -> why.remove("Think: " + PlainText.line(hint)));
    why.addAll(Reasons.printed(run));
    return why;
  }

  private void explain(TestRun run) {
    Reasons.of(run).forEach(line -> lines.add("          " + line));
    Reasons.printed(run).forEach(line -> lines.add("          " + style.dim(line)));
  }

  private String step(TestCase first) {
    List<TestRun> tests =
        report.tests().stream().filter(run -> run.test().step() == first.step()).toList();
    long green = tests.stream().filter(run -> run.verdict().isPassed()).count();
    String title = PlainText.line(first.stepTitle());
    String left = "  %s step %s  %s".formatted(style.redSign(), first.step(), title);
    return ConsoleRow.of(left, green + " of " + counted(tests.size(), "test"));
  }

  private String test(TestRun run, String note) {
    int points = run.test().points();
    // The cross says "failed"; what is rarer is said in words.
    String word = run.verdict() instanceof Verdict.Failed ? "" : Words.of(run.verdict()) + ", ";
    String fate = run.verdict() instanceof Verdict.NotYourFault ? "not scored" : "lost";
    String right = word + counted(points, "point") + " " + fate;
    String left = "      " + style.redSign() + " " + PlainText.line(run.test().sentence()) + note;
    return style.red(ConsoleRow.whole(left, right));
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Say where to go on: with the first step that is the student's to mend. */
  private void next() {
    report.tests().stream()
        .filter(run -> !run.verdict().isPassed())
        .filter(run -> !(run.verdict() instanceof Verdict.NotYourFault))
        .findFirst()
        .ifPresent(
            run -> {
              lines.add("");
              lines.add(
                  "  Next: step %s, in exercises/%s/README.md"
                      .formatted(run.test().step(), PlainText.line(report.exercise().id())));
            });
  }
}
