package dbkata.grader.report.html;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.HiddenResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A teacher's own tests of one exercise, whose points stand beside its score.
 *
 * @param points their points, of those that are shown
 * @param more how many are not shown, as a sentence
 * @param tests those that are shown
 */
record HiddenCard(String points, Optional<String> more, List<TestEntry> tests) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  HiddenCard {
    tests = List.copyOf(tests);
  }

  /** Describe them; nothing where there are none. */
  static Optional<HiddenCard> of(ExerciseReport report, Excerpts excerpts) {
    HiddenResult hidden = report.hidden();
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    List<TestEntry> tests =
        hidden.runs().stream().map(it -> TestEntry.of(it.run(), excerpts)).toList();
    String points = report.hiddenCounted() + " of " + hidden.points();
    return Optional.of(new HiddenCard(tests.isEmpty() ? "" : points, more(hidden), tests));
  }

  private static Optional<String> more(HiddenResult hidden) {
    int kept = hidden.keptBack();
    String until = hidden.until().map((Instant it) -> " until " + MINUTE.format(it)).orElse("");
    return kept == 0
        ? Optional.empty()
        : Optional.of(
            Score.count(kept, "test") + (kept == 1 ? " is" : " are") + " not shown" + until + ".");
  }
}
