package dbkata.grader.run;

import java.util.ArrayList;
import java.util.List;

/** Make lines for a report of what a test printed: clean, cut, and each repetition told once. */
final class PrintedLines {
  private static final int MOST_LINES = 100;
  private static final int WIDEST_LINE = 300;

  /** Three equal lines may be meant; a loop that prints without end fills pages. */
  private static final int MOST_EQUAL = 3;

  private PrintedLines() {}

  /**
   * Give the lines.
   *
   * @param kept the beginning of what was printed
   * @param more what follows when not all was kept; nothing when empty
   */
  static List<String> of(String kept, String more) {
    // The last line was cut somewhere in it.
    String whole =
        !more.isEmpty() && kept.contains("\n") ? kept.substring(0, kept.lastIndexOf('\n')) : kept;
    List<String> lines =
        new ArrayList<>(CleanText.lines(String.join("\n", folded(whole)), MOST_LINES, WIDEST_LINE));
    if (!more.isEmpty()) {
      lines.add(more);
    }
    return lines;
  }

  private static List<String> folded(String text) {
    List<String> all = text.lines().toList();
    List<String> folded = new ArrayList<>();
    for (int start = 0, end; start < all.size(); start = end) {
      end = endOfRun(all, start);
      if (end - start <= MOST_EQUAL) {
        folded.addAll(all.subList(start, end));
      } else {
        folded.add(all.get(start));
        folded.add("... (the same " + (end - start - 1) + " more times)");
      }
    }
    return folded;
  }

  private static int endOfRun(List<String> all, int start) {
    int end = start + 1;
    while (end < all.size() && all.get(end).equals(all.get(start))) {
      end++;
    }
    return end;
  }
}
