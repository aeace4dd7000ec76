package dbkata.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** An error of the JVM's, which says no more than its class's name. */
  private static final Pattern ERROR = Pattern.compile("(?m)^\\s+(java\\.lang\\.\\w+Error): (.+)$");

  private static final Pattern TRACE_LINE =
      Pattern.compile("\\s+(at \\S+\\(.*\\)|\\.\\.\\. \\d+ more)");

  private QuotedTrace() {}

  /** List the frames that a message quotes, topmost first, those of the causes last. */
  static List<StackTraceElement> frames(String message) {
    return FRAME.matcher(message).results().map(QuotedTrace::frame).toList();
  }

  /** Give the error of the JVM's that a message quotes; empty when it quotes none. */
  static Optional<Thrown> thrown(String message) {
    return ERROR
        .matcher(message)
        .results()
        .findFirst()
        .flatMap(it -> typesOf(it.group(1)).map(types -> quoted(types, it.group(2))));
  }

  private static Thrown quoted(List<String> types, String message) {
    return new Thrown(types, message, List.of(), Optional.empty(), Optional.empty());
  }

  private static Optional<List<String>> typesOf(String name) {
    try {
      List<String> types = new ArrayList<>();
      Class<?> type = Class.forName(name, false, null);
      for (; type != null && type != Object.class; type = type.getSuperclass()) {
        types.add(type.getName());
      }
      return Optional.of(types);
    } catch (ClassNotFoundException e) {
      return Optional.empty(); // somebody made it up
    }
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
