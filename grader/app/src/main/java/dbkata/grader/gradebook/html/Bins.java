package dbkata.grader.gradebook.html;

import java.util.ArrayList;
import java.util.List;

/** Count scores in tenths; full marks stand alone. */
final class Bins {
  private static final int TENTHS = 10;
  private static final int FULL = 100;

  private Bins() {}

  static List<Bin> of(List<Integer> totals, int points) {
    int[] counts = new int[TENTHS + 1];
    for (int total : totals) {
      int percent = points == 0 ? 0 : (int) ((long) FULL * total / points);
      counts[percent / TENTHS]++;
    }
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i <= TENTHS; i++) {
      int from = i * TENTHS;
      int to = i == TENTHS ? FULL : from + TENTHS - 1;
      // A bar of one student of many is still seen.
      int height = counts[i] == 0 ? 0 : Math.max(1, FULL * counts[i] / most);
      bins.add(new Bin(from, to, counts[i], height));
    }
    return bins;
  }
}
