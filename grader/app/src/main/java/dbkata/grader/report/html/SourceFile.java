package dbkata.grader.report.html;

import java.util.List;

/**
 * A whole file of the student's.
 *
 * @param id the start of its lines' ids
 * @param path its path below the source root
 * @param lines all of it; the lines that failures name are marked
 */
record SourceFile(String id, String path, List<CodeLine> lines) {
  SourceFile {
    lines = List.copyOf(lines);
  }

  /** Give the id of one of its lines. */
  static String lineId(String id, int number) {
    return id + "-line-" + number;
  }

  /** Say how long it is and what is marked in it. */
  String size() {
    int marked = (int) lines.stream().filter(CodeLine::marked).count();
    return Score.count(lines.size(), "line") + (marked == 0 ? "" : ", " + marked + " marked");
  }
}
