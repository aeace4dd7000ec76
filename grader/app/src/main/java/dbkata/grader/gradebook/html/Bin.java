package dbkata.grader.gradebook.html;

/**
 * A bar of the plot of scores.
 *
 * @param from its least score, in per cent
 * @param to its greatest
 * @param students how many students are in it
 * @param height its height, of 100
 */
record Bin(int from, int to, int students, int height) {
  /** Name the scores in it. */
  String range() {
    return from == to ? from + " %" : from + " to " + to + " %";
  }
}
