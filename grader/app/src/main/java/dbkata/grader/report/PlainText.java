package dbkata.grader.report;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text out of a submission, made fit to be shown anywhere as text.
 *
 * <p>What a reader would not see, or a terminal would obey, is shown as Java writes it: <code>
 * &#92;u001b</code> for an escape, <code>&#92;u202e</code> for a character that turns the reading
 * direction, <code>&#92;ud800</code> for half a pair. So a difference that hides in such a
 * character can be found, and what is left is valid Unicode, valid in XML 1.0, and free of control
 * characters.
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

  /** Letters of many scripts, and emoji, are put together with these two. */
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private PlainText() {}

  /** Give one line, in which line breaks have become spaces. */
  public static String line(String text) {
    return String.join(" ", lines(text));
  }

  /** Give one line of at most so many characters, with a mark where it was cut. */
  public static String line(String text, int limit) {
    return cut(line(text), limit);
  }

  /** Give the lines of a text: at least one, none of which holds a line break. */
  public static List<String> lines(String text) {
    List<String> lines = Arrays.asList(LINE_BREAK.split(text, -1));
    int last = lines.size() - 1;
    boolean endsInBreak = last > 0 && lines.get(last).isEmpty();
    return lines.subList(0, endsInBreak ? last : last + 1).stream().map(PlainText::clean).toList();
  }

  /** Cut a text, between whole characters, and say so. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + " ... (cut: it has " + text.length() + " characters)";
  }

  private static String clean(String line) {
    StringBuilder visible = new StringBuilder(line.length());
    line.codePoints().forEach(codePoint -> append(visible, codePoint));
    String tagless = TAGGED_COMMAND.matcher(visible).replaceAll("# ");
    return COMMAND.matcher(tagless).replaceFirst("$1: ");
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (codePoint == '\t') {
      visible.append(TAB);
    } else if (isHidden(codePoint)) {
      Character.toString(codePoint).chars().forEach(it -> visible.append(escape(it)));
    } else {
      visible.appendCodePoint(codePoint);
    }
  }

  /** Tell characters that are not seen, and those that never are characters. */
  private static boolean isHidden(int codePoint) {
    if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
      return false;
    }
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

  private static String escape(int unit) {
    return "\\u" + HexFormat.of().toHexDigits((char) unit);
  }
}
