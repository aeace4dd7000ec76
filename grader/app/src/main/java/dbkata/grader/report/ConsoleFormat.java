package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Write what a person reads in a terminal: a table of the exercises, then each lost point.
 *
 * <pre>
 * submissions/ada                                                     140 of 200 points
 *
 *   ex1  Tasks in SQLite       40 of 100  ████████░░░░░░░░░░░░  2 of 4 tests failed
 *   ex2  A blog in PostgreSQL 100 of 100  ████████████████████  passed
 * </pre>
 */
final class ConsoleFormat implements ReportFormat {
  static final int WIDTH = 88;
  private static final int BAR = 20;

  /** A handful tells what happened; the JSON report has them all. */
  private static final int MOST_LEFT_OUT = 10;

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
    lines.add("");
    lines.addAll(table(report, style));
    for (ExerciseReport exercise : report.exercises()) {
      lines.addAll(new ConsoleExercise(exercise, style).lines());
    }
    lines.addAll(leftOut(report, style));
    lines.add("");
    lines.add(style.dim(footer(report)));
    return String.join("\n", lines) + "\n";
  }

  static String heading(Report report, Style style) {
    String points = report.counted() + " of " + report.points() + " points";
    return style.bold(row(PlainText.line(report.submission()), points));
  }

  /** Put one text at the left margin and one at the right. */
  static String row(String left, String right) {
    int room = WIDTH - right.length() - 2;
    String cut = left.length() <= room ? left : left.substring(0, room - 4) + " ...";
    return cut + " ".repeat(WIDTH - cut.length() - right.length()) + right;
  }

  private static List<String> table(Report report, Style style) {
    int widest = report.exercises().stream().mapToInt(it -> name(it).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (ExerciseReport exercise : report.exercises()) {
      String points = "%3d of %-3d".formatted(exercise.counted(), exercise.exercise().points());
      boolean full = exercise.counted() == exercise.exercise().points();
      String verdict = ConsoleExercise.summary(exercise);
      lines.add(
          "  %-"
              .concat(Integer.toString(Math.max(1, widest)))
              .concat("s  %s  %s  %s")
              .formatted(
                  name(exercise),
                  points,
                  bar(exercise, style),
                  full ? style.green(verdict) : style.red(verdict)));
    }
    return lines;
  }

  private static String name(ExerciseReport exercise) {
    return exercise.exercise().id() + "  " + exercise.exercise().title();
  }

  private static String bar(ExerciseReport exercise, Style style) {
    int points = Math.max(1, exercise.exercise().points());
    int full = BAR * exercise.counted() / points;
    return style.full().repeat(full) + style.empty().repeat(BAR - full);
  }

  private static List<String> leftOut(Report report, Style style) {
    List<LeftOut> all = new ArrayList<>(report.leftOut());
    report.exercises().forEach(exercise -> all.addAll(exercise.sources().leftOut()));
    List<String> lines = new ArrayList<>();
    if (!all.isEmpty()) {
      lines.add("");
      lines.add("Not taken from the submission:");
      all.stream()
          .limit(MOST_LEFT_OUT)
          .map(it -> "  " + PlainText.line(it.path()) + ": " + PlainText.line(it.reason()))
          .forEach(lines::add);
    }
    if (all.size() > MOST_LEFT_OUT) {
      lines.add(style.dim("  and " + (all.size() - MOST_LEFT_OUT) + " more"));
    }
    return lines;
  }

  private static String footer(Report report) {
    return "Held by "
        + String.join(", ", report.layers())
        + ". Took %.1f s.".formatted(report.took().toMillis() / 1000.0);
  }
}
