package dbkata.grader.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text out of a submission, made fit to be shown anywhere as text.
 *
 * <p>What a reader would not see, or a terminal would obey, is shown as Java writes it: {@code
 * \u001B} for an escape, {@code \u202E} for a character that turns the reading direction, {@code
 * \uD800} for half a pair. So a difference that hides in such a character can be found, and what is
 * left is valid Unicode, valid in XML 1.0, and free of control characters.
 *
 * <p>A CI system obeys commands in what a step prints: GitHub those that begin a line with {@code
 * ::}, whatever space stands before it, and those in the form {@code ##[error]} anywhere; Azure
 * {@code ##vso[...]}, TeamCity {@code ##teamcity[...]}. A space breaks them.
 */
public final class PlainText {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern COMMAND = Pattern.compile("^([\\s\\p{Z}]*):(?=:)");
  private static final Pattern TAGGED_COMMAND = Pattern.compile("#(?=#\\w*\\[)");

  /** How many spaces stand for a tab, so that columns stay where they are. */
  private static final String TAB = "  ";

  private PlainText() {}

  /** Give one line, in which line breaks have become spaces. */
  public static String line(String text) {
    return String.join(" ", lines(text));
  }

  /** Give one line of at most so many characters, with a mark where it was cut. */
  public static String line(String text, int limit) {
    return cut(line(text), limit);
  }

  /** Give the lines of a text, at least one, none of which holds a line break. */
  public static List<String> lines(String text) {
    return LINE_BREAK.splitAsStream(text.isEmpty() ? "" : text).map(PlainText::clean).toList();
  }

  /** Cut a text, between whole characters, and say so. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + "… (cut: " + text.length() + " characters)";
  }

  private static String clean(String line) {
    String visible = line.codePoints().mapToObj(PlainText::visible).collect(Collectors.joining());
    String tagless = TAGGED_COMMAND.matcher(visible).replaceAll("# ");
    return COMMAND.matcher(tagless).replaceFirst("$1: ");
  }

  private static String visible(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    return isHidden(codePoint) ? escape(codePoint) : Character.toString(codePoint);
  }

  /** Tell characters that are not seen, or not there: the two last of each plane never are. */
  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.UNASSIGNED ->
          (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
      default -> false;
    };
  }

  private static String escape(int codePoint) {
    return Character.toString(codePoint)
        .chars()
        .mapToObj("\\u%04X"::formatted)
        .collect(Collectors.joining());
  }
}
