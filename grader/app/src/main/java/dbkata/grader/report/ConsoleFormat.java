package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Write what a person reads in a terminal: a table of the exercises, then each lost point.
 *
 * <pre>
 * submissions/ada                                                        140 of 200 points
 *
 *   ex1  Tasks in SQLite        40 of 100  ████████░░░░░░░░░░░░  failed: 2 of 4 tests
 *   ex2  A blog in PostgreSQL  100 of 100  ████████████████████  passed
 *   total                      140 of 200  ██████████████░░░░░░
 *
 * ex1  Tasks in SQLite                                                    40 of 100 points
 *
 *   ✗ step 2  Add a task                                                      0 of 2 tests
 *       ✗ add returns the key                                               30 points lost
 *           expected: 2
 *            but was: 1
 *           at TaskRepository.java:17: return 1;
 *           Think: Who knows the key that was just made?
 * </pre>
 */
final class ConsoleFormat implements ReportFormat {
  /** A handful tells what happened; the JSON report has them all. */
  private static final int MOST_LEFT_OUT = 10;

  private final boolean firstStepOnly;

  /**
   * Write so.
   *
   * @param firstStepOnly whether to explain an exercise's first red step alone, and to give each
   *     later one a line
   */
  ConsoleFormat(boolean firstStepOnly) {
    this.firstStepOnly = firstStepOnly;
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public String write(Report report, ReportContext context) {
    Style style = new Style(context.color(), context.unicode());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(heading(report, style));
    if (report.selfCheck()) {
      lines.add(style.dim("Self-check: tests and grader are your own copies. It is not a grade."));
    }
    if (report.isNotYourFault()) {
      lines.add(style.red("The grader itself failed: this is not your fault, and not a grade."));
    }
    lines.add("");
    lines.addAll(new ConsoleTable(style).lines(report));
    HiddenSection.of(report).ifPresent(hidden -> lines.add("  " + hidden.line()));
    for (ExerciseReport exercise : report.exercises()) {
      lines.addAll(new ConsoleExercise(exercise, style, firstStepOnly).lines());
    }
    HiddenSection.of(report).ifPresent(hidden -> lines.addAll(hidden(hidden, style)));
    lines.addAll(leftOut(report, style));
    lines.add("");
    lines.add(style.dim(footer(report)));
    return String.join("\n", lines) + "\n";
  }

  /** Name the submission and its points. */
  static String heading(Report report, Style style) {
    String points = report.counted() + " of " + report.points() + " points";
    return style.bold(ConsoleRow.of(PlainText.line(report.submission()), points));
  }

  /** List those that gave no points, as the exercises' own. */
  private static List<String> hidden(HiddenSection hidden, Style style) {
    List<String> lines = new ArrayList<>();
    for (HiddenSection.Entry entry : hidden.entries()) {
      if (!entry.graded().counts()) {
        String left = "  " + style.redSign() + " " + PlainText.line(entry.name());
        String right = entry.graded().word() + ", " + entry.points();
        lines.add(style.red(ConsoleRow.whole(left, right)));
        entry.lines().forEach(line -> lines.add("      " + line));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, style.bold("Hidden tests"));
      lines.add(0, "");
    }
    return lines;
  }

  private static List<String> leftOut(Report report, Style style) {
    List<LeftOut> all =
        Stream.concat(
                report.leftOut().stream(),
                report.exercises().stream().flatMap(it -> it.sources().leftOut().stream()))
            .toList();
    List<String> lines = new ArrayList<>();
    if (!all.isEmpty()) {
      lines.add("");
      lines.add("Not taken from the submission:");
      all.stream()
          .limit(MOST_LEFT_OUT)
          .map(it -> "  " + PlainText.line(it.path()) + ": " + PlainText.line(it.reason()))
          .forEach(lines::add);
    }
    Reasons.more(Math.max(0, all.size() - MOST_LEFT_OUT), "file", "")
        .ifPresent(more -> lines.add(style.dim("  " + more)));
    return lines;
  }

  private static String footer(Report report) {
    String took = String.format(Locale.ROOT, "Took %.1f s.", report.took().toMillis() / 1000.0);
    return report.layers().isEmpty()
        ? took
        : "Held by " + PlainText.line(String.join(", ", report.layers())) + ". " + took;
  }
}
