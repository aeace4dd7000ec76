package dbkata.grader.report.html;

/**
 * Makes what is not to be seen visible.
 *
 * <p>A student's sources and values may hold characters that no browser and no XML parser takes, or
 * that make text read otherwise than it is: control characters, overrides of the writing direction
 * (CVE-2021-42574), characters without width, halves of a character.
 */
final class VisibleText {
  private VisibleText() {}

  /**
   * Replace every such character by its number, as in {@code [U+202E]}; line ends and tabs stay.
   */
  static String of(String text) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.codePoints().skip(text.codePointCount(0, first)).forEach(it -> append(visible, it));
    return visible.toString();
  }

  private static int firstHidden(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isHidden(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHidden(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      // Emoji and several scripts need the two joiners.
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> (codePoint & 0xFFFE) == 0xFFFE;
    };
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (!isHidden(codePoint)) {
      visible.appendCodePoint(codePoint);
    } else {
      visible.append("[U+%04X]".formatted(codePoint));
    }
  }
}
