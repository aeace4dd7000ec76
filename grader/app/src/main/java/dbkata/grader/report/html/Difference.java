package dbkata.grader.report.html;

/**
 * A value beside another that it should have been, in three parts.
 *
 * @param before what both begin with
 * @param changed where this one differs; empty when it only lacks something
 * @param after what both end with
 */
record Difference(String before, String changed, String after) {
  /** Less in common than this is chance, and marking it would only confuse; in characters. */
  private static final int TELLING = 3;

  /** Tell whether it may be higher than its box, so that the keyboard must reach it to scroll. */
  boolean isLong() {
    return Loss.isLong(before + changed + after);
  }

  /** Compare a value with the other; parts that touch are told apart at whole characters. */
  static Difference of(String value, String other) {
    int start = commonStart(value, other);
    int end = commonEnd(value, other, start);
    if (start + end < TELLING || value.equals(other)) {
      return new Difference(value, "", "");
    }
    int tail = value.length() - end;
    return new Difference(
        value.substring(0, start), value.substring(start, tail), value.substring(tail));
  }

  private static int commonStart(String value, String other) {
    int most = Math.min(value.length(), other.length());
    int start = 0;
    while (start < most && value.charAt(start) == other.charAt(start)) {
      start++;
    }
    return splitsPair(value, start) || splitsPair(other, start) ? start - 1 : start;
  }

  private static int commonEnd(String value, String other, int start) {
    int most = Math.min(value.length(), other.length()) - start;
    int end = 0;
    while (end < most
        && value.charAt(value.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    boolean splits =
        splitsPair(value, value.length() - end) || splitsPair(other, other.length() - end);
    return splits ? end - 1 : end;
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isHighSurrogate(text.charAt(index - 1))
        && Character.isLowSurrogate(text.charAt(index));
  }
}
