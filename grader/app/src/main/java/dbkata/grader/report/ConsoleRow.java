package dbkata.grader.report;

/** A line of the console report with something at its right end. */
final class ConsoleRow {
  /** In characters, as Maven's report has it. */
  static final int WIDTH = 88;

  private static final String CUT = " ...";

  private ConsoleRow() {}

  /** Put one text at the left margin and one at the right; the left one is cut where they meet. */
  static String of(String left, String right) {
    int room = Math.max(CUT.length() + 1, WIDTH - right.length() - 2);
    return whole(left.length() <= room ? left : cut(left, room - CUT.length()), right);
  }

  /** The same, but a left text that is too long pushes the right one out. */
  static String whole(String left, String right) {
    return left + " ".repeat(Math.max(2, WIDTH - left.length() - right.length())) + right;
  }

  private static String cut(String text, int length) {
    boolean inPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inPair ? length - 1 : length) + CUT;
  }
}
