package dbkata.grader.report.html;

/**
 * Points, as text and as a bar.
 *
 * @param counted what counts
 * @param points what could be had
 */
record Score(int counted, int points) {
  /** Give the share in whole per cent, rounded down, so that 100 means all of them. */
  int percent() {
    return points == 0 ? 0 : (int) (100L * counted / points);
  }

  /** Name a number of things: {@code 1 point}, {@code 2 points}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
