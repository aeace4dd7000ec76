package dbkata.grader.report.html;

import dbkata.grader.domain.TestRun;
import java.util.List;
import java.util.Optional;

/**
 * A test and what became of it.
 *
 * @param badge what became of it
 * @param sentence what it proves
 * @param id how tools name it
 * @param points what it gave or cost
 * @param loss why it gave nothing
 * @param hint a question that helps
 * @param output what the student's code printed meanwhile
 */
record TestEntry(
    Badge badge,
    String sentence,
    String id,
    String points,
    Optional<Loss> loss,
    Optional<String> hint,
    List<String> output) {
  TestEntry {
    output = List.copyOf(output);
  }

  /** Describe a test. */
  static TestEntry of(TestRun run, Excerpts excerpts) {
    Badge badge = Badge.of(run.verdict());
    return new TestEntry(
        badge,
        run.test().sentence(),
        run.test().id(),
        points(run, badge),
        Loss.of(run.verdict(), excerpts),
        run.hint(),
        run.output());
  }

  /** Tell whether it counts against the student. */
  boolean isRed() {
    return badge.tone() == Tone.BAD;
  }

  private static String points(TestRun run, Badge badge) {
    String points = Score.count(run.test().points(), "point");
    return switch (badge.tone()) {
      case GOOD -> points;
      case FAULT -> points + " not scored";
      case BAD, IDLE -> points + " lost";
    };
  }
}
