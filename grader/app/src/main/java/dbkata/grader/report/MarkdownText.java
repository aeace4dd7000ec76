package dbkata.grader.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as GitHub's Markdown shows it, and nothing but text.
 *
 * <p>Within code Markdown knows no links, images, mentions or HTML; what can end the code is a run
 * of as many backticks as began it, so a longer run begins it than occurs in the text.
 */
final class MarkdownText {
  /** Long lines are cut in blocks: a summary is for people. */
  private static final int WIDEST_LINE = 1_000;

  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#|~!&]");

  /** What makes a mention, or an address; as code it makes neither, an escaped one yet may. */
  private static final Pattern LINKED = Pattern.compile("(?:@|:(?=//)|(?<=www)\\.)+");

  private MarkdownText() {}

  /** Show a line of prose. It must not stand at the beginning of a line, as a list's mark would. */
  static String prose(String text) {
    String line = PlainText.line(text, WIDEST_LINE);
    String escaped = MARKUP.matcher(line).replaceAll("\\\\$0");
    return LINKED.matcher(escaped).replaceAll("`$0`");
  }

  /** Show a line as code; not for a table, whose cells end at a bar also within code. */
  static String code(String text) {
    String line = PlainText.line(text, WIDEST_LINE).strip();
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** Show lines as a block of code. */
  static String block(List<String> lines) {
    List<String> clean = lines.stream().map(line -> PlainText.line(line, WIDEST_LINE)).toList();
    String text = String.join("\n", clean);
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  private static int longestRun(String text) {
    return BACKTICKS
        .matcher(text)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }
}
