package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report tells of a teacher's own tests, apart from the score.
 *
 * @param line their points, and how many are not shown
 * @param entries the tests that it tells of
 */
record HiddenSection(String line, List<Entry> entries) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  HiddenSection {
    entries = List.copyOf(entries);
  }

  /**
   * One such test.
   *
   * @param hidden the test
   * @param graded the same as platforms take it
   */
  record Entry(HiddenRun hidden, Graded graded) {
    /** Name it for people: {@code ex1, hidden: add keeps quotes}. */
    String name() {
      return graded.exercise().exercise().id() + ", hidden: " + hidden.hidden().test().sentence();
    }

    /** Give its points in words, as in {@code 0 of 5 points}. */
    String points() {
      return graded.points() + " of " + graded.maxPoints() + " points";
    }

    /** Tell what became of it, in lines, with what the student's code printed. */
    List<String> lines() {
      List<String> lines = new ArrayList<>(graded.lines());
      lines.addAll(Reasons.printed(hidden.run()));
      return lines;
    }
  }

  /** Describe those of a report; nothing where there are none. */
  static Optional<HiddenSection> of(Report report) {
    List<Entry> entries = new ArrayList<>();
    for (ExerciseReport exercise : report.exercises()) {
      for (HiddenRun run : exercise.hidden().runs()) {
        entries.add(new Entry(run, new Graded(exercise, run.run())));
      }
    }
    int keptBack = keptBack(report);
    return entries.isEmpty() && keptBack == 0
        ? Optional.empty()
        : Optional.of(new HiddenSection(line(report, !entries.isEmpty(), keptBack), entries));
  }

  /** Count the tests that a report does not tell of. */
  static int keptBack(Report report) {
    return report.exercises().stream().mapToInt(it -> it.hidden().keptBack()).sum();
  }

  /** Tell when a later grading tells of the first of them. */
  static Optional<Instant> until(Report report) {
    return report.exercises().stream()
        .flatMap(it -> it.hidden().until().stream())
        .min(Instant::compareTo);
  }

  private static String line(Report report, boolean any, int keptBack) {
    String points = "%s of %s points".formatted(report.hiddenCounted(), report.hiddenPoints());
    String tests = keptBack == 1 ? "1 test" : keptBack + " tests";
    String when = until(report).map(it -> " until " + MINUTE.format(it)).orElse("");
    String more = tests + (keptBack == 1 ? " is" : " are") + " not shown" + when;
    if (keptBack == 0) {
      return "Hidden tests: " + points;
    }
    return "Hidden tests: " + (any ? points + ", and " + more : more);
  }
}
