package dbkata.grader.report.html;

import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Why a test gave no points.
 *
 * @param lines what happened
 * @param comparison expected and actual, where the test says so
 * @param code the line that it happened at
 */
record Loss(List<String> lines, Optional<Comparison> comparison, Optional<Code> code) {
  Loss {
    lines = List.copyOf(lines);
  }

  /** More than this may be higher than the box that it is shown in, in characters and lines. */
  private static final int LONG = 500;

  private static final int HIGH = 10;

  /** Give what happened as one text. */
  String text() {
    return String.join("\n", lines);
  }

  /**
   * Tell whether a text may be higher than its box, so that the keyboard must reach it to scroll.
   */
  static boolean isLong(String text) {
    return text.length() > LONG || text.lines().count() > HIGH;
  }

  /** Explain a verdict; empty when the test passed. */
  static Optional<Loss> of(Verdict verdict, Excerpts excerpts) {
    return explanation(verdict)
        .map(it -> new Loss(unrepeated(it), Comparison.of(it), it.place().map(excerpts::at)));
  }

  /** Leave out the lines that the comparison says better. */
  private static List<String> unrepeated(Explanation explanation) {
    return explanation.lines().stream()
        .filter(line -> !isSaid(line, "expected:", explanation.expected()))
        .filter(line -> !isSaid(line, "but was:", explanation.actual()))
        .toList();
  }

  private static boolean isSaid(String line, String label, Optional<String> value) {
    String stripped = line.strip();
    return stripped.startsWith(label)
        && value.filter(stripped.substring(label.length()).strip()::equals).isPresent();
  }

  private static Optional<Explanation> explanation(Verdict verdict) {
    if (verdict instanceof Verdict.Failed failed) {
      return Optional.of(failed.explanation());
    }
    if (verdict instanceof Verdict.TimedOut timedOut) {
      return Optional.of(timedOut.explanation());
    }
    if (verdict instanceof Verdict.OutOfMemory outOfMemory) {
      return Optional.of(outOfMemory.explanation());
    }
    if (verdict instanceof Verdict.Crashed crashed) {
      return Optional.of(crashed.explanation());
    }
    if (verdict instanceof Verdict.NotRun notRun) {
      return Optional.of(Explanation.of(notRun.reason()));
    }
    if (verdict instanceof Verdict.NotYourFault fault) {
      return Optional.of(Explanation.of(fault.reason()));
    }
    return Optional.empty();
  }
}
