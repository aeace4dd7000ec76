package dbkata.grader.collect;

import dbkata.grader.domain.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** List what was left out, as far as a person reads it. */
final class LeftOutList {
  private static final int MOST = 50;

  private final List<LeftOut> all = new ArrayList<>();

  void add(String path, String reason) {
    add(new LeftOut(Words.clean(path), reason));
  }

  void add(LeftOut leftOut) {
    all.add(leftOut);
  }

  /** List them in the order of their paths. */
  List<LeftOut> toList() {
    List<LeftOut> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(LeftOut::path));
    if (sorted.size() <= MOST) {
      return sorted;
    }
    List<LeftOut> first = new ArrayList<>(sorted.subList(0, MOST));
    first.add(new LeftOut("and %d more".formatted(sorted.size() - MOST), "they are not listed"));
    return first;
  }
}
