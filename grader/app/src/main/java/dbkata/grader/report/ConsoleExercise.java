package dbkata.grader.report;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Write the part of the console report that explains one exercise's lost points. */
final class ConsoleExercise {
  private final ExerciseReport report;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  ConsoleExercise(ExerciseReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** Say in a few words how an exercise ended. */
  static String summary(ExerciseReport report) {
    if (!(report.outcome() instanceof Outcome.Ran)) {
      return Words.of(report.outcome());
    }
    long red = report.tests().stream().filter(test -> !test.verdict().isPassed()).count();
    return red == 0 ? "passed" : red + " of " + report.tests().size() + " tests failed";
  }

  /** Give the lines; none when no point is lost. */
  List<String> lines() {
    boolean full = report.counted() == report.exercise().points();
    if (full && report.outcome() instanceof Outcome.Ran) {
      return lines;
    }
    String score = report.counted() + " of " + report.exercise().points() + " points";
    lines.add("");
    lines.add(
        style.bold(
            ConsoleFormat.row(report.exercise().id() + "  " + report.exercise().title(), score)));
    outcome();
    if (report.outcome() instanceof Outcome.Ran || report.outcome() instanceof Outcome.Withheld) {
      tests();
    }
    return lines;
  }

  private void outcome() {
    Outcome outcome = report.outcome();
    if (outcome instanceof Outcome.DoesNotCompile it) {
      lines.add("  " + style.cross() + " " + PlainText.line(it.reason()));
      it.errors().forEach(this::diagnostic);
      if (it.more() > 0) {
        lines.add("      and " + it.more() + " more errors; they often go with the first");
      }
    } else if (outcome instanceof Outcome.Stopped it) {
      lines.add("  " + style.cross() + " Nothing runs until this is mended:");
      it.findings().forEach(this::finding);
    } else if (outcome instanceof Outcome.Withheld it) {
      lines.add(
          "  %s %d of %d earned, 0 counted until this is mended:"
              .formatted(style.cross(), report.earned(), report.exercise().points()));
      it.findings().forEach(this::finding);
    } else if (outcome instanceof Outcome.NotYourFault it) {
      lines.add("  " + style.cross() + " The grader failed: this is not your fault, and no grade.");
      lines.add("      " + PlainText.line(it.reason()));
    }
  }

  private void diagnostic(Diagnostic error) {
    error.place().ifPresent(place -> lines.add("      " + placed(place)));
    PlainText.lines(error.message()).forEach(line -> lines.add("      " + line));
  }

  private void finding(Finding finding) {
    String place = finding.place().map(it -> PlainText.line(it.toString()) + ": ").orElse("");
    lines.add("      " + place + PlainText.line(finding.message()));
    lines.add(style.dim("      See docs/rules/" + PlainText.line(finding.rule()) + ".md"));
  }

  /** Tests that are red alike, as all of an untouched stub are, share one explanation. */
  private void tests() {
    int step = -1;
    List<String> told = List.of();
    for (TestRun run : report.tests()) {
      if (run.verdict().isPassed()) {
        continue;
      }
      if (run.test().step() != step) {
        step = run.test().step();
        lines.add("  step " + step + "  " + run.test().stepTitle());
      }
      List<String> why = why(run.verdict());
      boolean same = why.equals(told);
      String sentence = "    " + (style.unicode() ? "✗" : "x") + " " + run.test().sentence();
      String right = (same ? "the same   " : "") + run.test().points() + " points";
      lines.add(
          ConsoleFormat.row(sentence, right)
              .replaceFirst(
                  "[✗x] ", java.util.regex.Matcher.quoteReplacement(style.cross() + " ")));
      if (!same) {
        why.forEach(line -> lines.add("        " + line));
        run.test().hint().ifPresent(hint -> lines.add("        Think: " + hint));
        told = why;
      }
    }
  }

  private static List<String> why(Verdict verdict) {
    if (verdict instanceof Verdict.Failed it) {
      return explained(it.explanation());
    } else if (verdict instanceof Verdict.TimedOut it) {
      return explained(it.explanation());
    } else if (verdict instanceof Verdict.OutOfMemory it) {
      return explained(it.explanation());
    } else if (verdict instanceof Verdict.Crashed it) {
      return explained(it.explanation());
    } else if (verdict instanceof Verdict.NotRun it) {
      return List.of("Not run: " + PlainText.line(it.reason()));
    } else if (verdict instanceof Verdict.NotYourFault it) {
      return List.of("The grader failed, not you: " + PlainText.line(it.reason()));
    }
    return List.of();
  }

  private static List<String> explained(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    explanation.lines().forEach(line -> lines.addAll(PlainText.lines(line)));
    Optional<Place> place = explanation.place();
    place.ifPresent(it -> lines.add(placed(it)));
    return lines;
  }

  private static String placed(Place place) {
    String where = PlainText.line(place.toString());
    return place.text().isBlank() ? where : where + "   " + PlainText.line(place.text());
  }
}
