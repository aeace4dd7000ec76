package dbkata.grader.report.html;

/**
 * Makes what is not to be seen visible, and changes nothing else: sources are shown as they are.
 *
 * <p>A student's sources and values may hold characters that no browser and no XML parser takes, or
 * that make text read otherwise than it is: control characters, overrides of the writing direction
 * (CVE-2021-42574), characters without width, halves of a character.
 */
final class VisibleText {
  /** Letters of many scripts, and emoji, are put together with these two. */
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /**
   * Show such characters as Java writes them, as in {@code &#92;u202e}; line ends and tabs stay.
   */
  static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(it -> append(visible, it));
    return visible.toString();
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.UNASSIGNED -> isNoCharacter(codePoint);
      default -> false;
    };
  }

  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (isHidden(codePoint)) {
      Character.toString(codePoint)
          .chars()
          .forEach(unit -> visible.append("\\u%04x".formatted(unit)));
    } else {
      visible.appendCodePoint(codePoint);
    }
  }
}
