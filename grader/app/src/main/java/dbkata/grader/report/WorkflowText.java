package dbkata.grader.report;

import java.util.List;

/** Text within a workflow command of GitHub Actions, escaped as its runner undoes it. */
final class WorkflowText {
  /** What fits into the box that GitHub shows beside a line. */
  private static final int LONGEST = 2_000;

  private WorkflowText() {}

  /** Escape what follows the second pair of colons. */
  static String message(List<String> lines) {
    List<String> clean = lines.stream().map(PlainText::line).toList();
    return escape(PlainText.cut(String.join("\n", clean), LONGEST));
  }

  /** Escape the value of a property, such as a title. */
  static String property(String text) {
    return escape(PlainText.line(text, LONGEST)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
