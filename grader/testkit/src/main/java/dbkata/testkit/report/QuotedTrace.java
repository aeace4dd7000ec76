package dbkata.testkit.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Take apart the message of an assertion that expected another exception: AssertJ quotes the one it
 * met with its whole stack trace, of which a student needs one line.
 */
final class QuotedTrace {
  private static final Pattern FRAME =
      Pattern.compile("(?m)^\\s+at (?:[^\\s/]*/)*([\\w.$]+)\\.([^.(]+)\\(([^:)]+):(\\d+)\\)$");

  private static final Pattern TRACE_LINE =
      Pattern.compile("\\s+(at \\S+\\(.*\\)|\\.\\.\\. \\d+ more)");

  private QuotedTrace() {}

  /** List the frames that a message quotes, topmost first, those of the causes last. */
  static List<StackTraceElement> frames(String message) {
    return FRAME.matcher(message).results().map(QuotedTrace::frame).toList();
  }

  /** Leave out the frames. */
  static String without(String message) {
    return message
        .lines()
        .filter(line -> !TRACE_LINE.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }

  private static StackTraceElement frame(MatchResult it) {
    return new StackTraceElement(
        it.group(1), it.group(2), it.group(3), Integer.parseInt(it.group(4)));
  }
}
