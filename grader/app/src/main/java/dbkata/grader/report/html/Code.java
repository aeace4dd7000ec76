package dbkata.grader.report.html;

import java.util.List;
import java.util.Optional;

/**
 * A few lines of a source file.
 *
 * @param place the file's name and the line that is spoken of, as in {@code TaskRepository.java:27}
 * @param target the id of that line where the page shows the whole file
 * @param lines the lines, in order
 */
record Code(String place, Optional<String> target, List<CodeLine> lines) {
  /** What fits beside the numbers on a telephone 360 pixels wide, in characters. */
  private static final int NARROW = 32;

  Code {
    lines = List.copyOf(lines);
  }

  /** Tell whether it may be wider than the page, so that the keyboard must reach it to scroll. */
  boolean isWide() {
    return lines.stream().anyMatch(line -> line.text().length() > NARROW);
  }
}
