package dbkata.grader.run;

import java.util.ArrayList;
import java.util.List;

/** Make text harmless that comes out of a student's code: no report format has to think of it. */
final class CleanText {
  private CleanText() {}

  /** Split at line breaks, clean each line, and cut what is too wide or too many. */
  static List<String> lines(String text, int most, int widest) {
    List<String> lines = new ArrayList<>();
    List<String> all = text.lines().limit(most + 1L).toList();
    for (String line : all.subList(0, Math.min(most, all.size()))) {
      lines.add(line(line, widest));
    }
    if (all.size() > most) {
      lines.add("... (more lines)");
    }
    return lines;
  }

  /** Clean one line, whose breaks become spaces, and cut it. */
  static String line(String text, int widest) {
    StringBuilder clean = new StringBuilder();
    int offset = 0;
    while (offset < text.length() && clean.length() < widest) {
      int point = text.codePointAt(offset);
      offset += Character.charCount(point);
      append(clean, point);
    }
    return offset < text.length() ? clean + " ..." : clean.toString();
  }

  private static void append(StringBuilder clean, int point) {
    if (point == '\t' || point == '\n' || point == '\r') {
      clean.append(' ');
    } else if (isDangerous(point)) {
      clean.append("\\u%04x".formatted(point));
    } else {
      clean.appendCodePoint(point);
    }
  }

  /** Controls, half pairs, what turns the writing direction, and what is no character. */
  private static boolean isDangerous(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          !isJoiner(point);
      default -> (point & 0xFFFE) == 0xFFFE;
    };
  }

  /** They hold emoji and Indic syllables together, and nothing else. */
  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
