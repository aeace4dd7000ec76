package dbkata.testkit.recording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One command that the student's code sent to Redis, alone, in a pipeline or in a transaction.
 *
 * @param words the command's name and its arguments; bytes that are not UTF-8 are written as {@code
 *     \xac}
 */
public record SentCommand(List<String> words) {
  /** Copy the words. */
  public SentCommand {
    words = List.copyOf(words);
  }

  /** Tell whether this is the command of that name, in any case: {@code isA("set")}. */
  public boolean isA(String name) {
    return !words.isEmpty() && words.get(0).equalsIgnoreCase(name);
  }

  /** Write it on one line as it could be typed into redis-cli. */
  @Override
  public String toString() {
    return words.stream().map(SentCommand::quotedIfNeeded).collect(Collectors.joining(" "));
  }

  private static String quotedIfNeeded(String word) {
    boolean plain =
        !word.isEmpty() && word.chars().noneMatch(c -> c == ' ' || c == '"' || isControl(c));
    return plain
        ? word
        : "\"" + word.chars().mapToObj(SentCommand::escaped).collect(Collectors.joining()) + "\"";
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      default ->
          isControl(c) ? String.format(Locale.ROOT, "\\x%02x", c) : Character.toString((char) c);
    };
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c);
  }
}
