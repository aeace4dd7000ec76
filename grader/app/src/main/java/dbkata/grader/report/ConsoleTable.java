package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of the console report: exercise, points, bar, verdict.
 *
 * @param style how the terminal shows it
 */
record ConsoleTable(Style style) {
  private static final int BAR = 20;

  /** In characters; the kit's own titles are shorter. */
  private static final int WIDEST_NAME = 36;

  /** Give a line for each exercise, and the total. */
  List<String> lines(Report report) {
    int widest = report.exercises().stream().mapToInt(it -> name(it).length()).max().orElse(0);
    int width = Math.max("total".length(), Math.min(WIDEST_NAME, widest));
    Columns columns = new Columns(width, String.valueOf(report.points()).length());
    List<String> lines = new ArrayList<>();
    for (ExerciseReport exercise : report.exercises()) {
      boolean full = exercise.counted() == exercise.exercise().points();
      String verdict = verdict(exercise);
      String row = row(columns, name(exercise), exercise.counted(), exercise.exercise().points());
      lines.add(row + "  " + (full ? style.green(verdict) : style.red(verdict)));
    }
    lines.add(style.bold(row(columns, "total", report.counted(), report.points())));
    return lines;
  }

  /**
   * How wide the columns are, in characters.
   *
   * @param name of exercise and title
   * @param points of a number of points
   */
  private record Columns(int name, int points) {}

  private String row(Columns columns, String name, int counted, int points) {
    String shown =
        name.length() <= columns.name() ? name : name.substring(0, columns.name() - 4) + " ...";
    String numbers = "%" + columns.points() + "d of %-" + columns.points() + "d";
    return "  "
        + shown
        + " ".repeat(columns.name() - shown.length() + 2)
        + numbers.formatted(counted, points)
        + "  "
        + bar(counted, points);
  }

  /** Only full marks fill the bar, and only none leave it empty. */
  private String bar(int counted, int points) {
    int whole = Math.max(1, points);
    int drawn = (int) ((long) BAR * counted / whole);
    int full = counted > 0 ? Math.max(1, drawn) : 0;
    return style.full().repeat(full) + style.empty().repeat(BAR - full);
  }

  private static String name(ExerciseReport exercise) {
    return exercise.exercise().id() + "  " + exercise.exercise().title();
  }

  private static String verdict(ExerciseReport exercise) {
    String word = Words.of(exercise);
    long red = exercise.tests().stream().filter(run -> !run.verdict().isPassed()).count();
    return exercise.outcome() instanceof Outcome.Ran && red > 0
        ? word + ": " + red + " of " + exercise.tests().size() + " tests"
        : word;
  }
}
