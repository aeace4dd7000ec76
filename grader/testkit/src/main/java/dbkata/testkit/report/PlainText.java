package dbkata.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Write what a maintainer reads of the kit's own tests: each failure with its trace, the counts.
 */
final class PlainText {
  private static final int MOST_FRAMES = 12;

  private PlainText() {}

  static List<String> of(Collector collector) {
    List<String> lines = new ArrayList<>();
    collector.broken().forEach(error -> lines.addAll(failure("A test class did not start", error)));
    for (Map.Entry<String, Outcome> leaf : collector.leaves().entrySet()) {
      if (leaf.getValue() instanceof Outcome.Failed failed) {
        lines.addAll(failure(leaf.getKey(), failed.error()));
      } else if (leaf.getValue() instanceof Outcome.NotRun notRun) {
        lines.add("SKIPPED " + leaf.getKey() + ": " + notRun.reason());
      }
    }
    lines.add(
        Totals.of(collector.leaves().values().stream(), collector.broken().size()).toString());
    return lines;
  }

  private static List<String> failure(String title, Throwable error) {
    List<String> lines = new ArrayList<>();
    lines.add("FAILED " + title);
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      lines.add("  " + cause);
      Stream.of(cause.getStackTrace())
          .filter(frame -> !frame.getClassName().startsWith("org.junit."))
          .limit(MOST_FRAMES)
          .forEach(frame -> lines.add("    at " + frame));
    }
    return lines;
  }
}
