package dbkata.grader.report.html;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * All that the page shows.
 *
 * @param style its style sheet
 * @param submission what was graded
 * @param selfCheck whether tests and grader are the student's own
 * @param score the points of all exercises
 * @param cards the exercises
 * @param leftOut files that belong to no exercise and were not taken
 * @param layers what held the student's code while it ran
 * @param started when the grading began
 * @param took how long it took
 */
record Page(
    Stylesheet style,
    String submission,
    boolean selfCheck,
    Score score,
    List<Card> cards,
    List<LeftOut> leftOut,
    List<String> layers,
    Instant started,
    Duration took) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  Page {
    cards = List.copyOf(cards);
    leftOut = List.copyOf(leftOut);
    layers = List.copyOf(layers);
  }

  /** Describe a report. */
  static Page of(Report report, Stylesheet style) {
    List<ExerciseReport> exercises = report.exercises();
    return new Page(
        style,
        report.submission(),
        report.selfCheck(),
        new Score(report.counted(), report.points()),
        IntStream.range(0, exercises.size())
            .mapToObj(n -> Card.of(exercises.get(n), "exercise-" + (n + 1)))
            .toList(),
        report.leftOut(),
        report.layers(),
        report.started(),
        report.took());
  }

  /** List the exercises that the grader failed in. */
  List<Card> faults() {
    return cards.stream().filter(Card::isFault).toList();
  }

  /** Give the instant as machines read it. */
  String timestamp() {
    return started.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Give the instant as people read it. */
  String minute() {
    return MINUTE.format(started);
  }

  /** Give the time that it took in seconds, with one decimal. */
  String seconds() {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
