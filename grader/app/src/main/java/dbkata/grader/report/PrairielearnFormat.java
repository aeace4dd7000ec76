package dbkata.grader.report;

import dbkata.grader.domain.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Write {@code results.json} of PrairieLearn's external graders.
 *
 * <p>When the grader itself failed the submission is "not gradable", which costs the student
 * neither points nor an attempt.
 */
final class PrairielearnFormat implements ReportFormat {
  /** What PrairieLearn takes, in bytes of UTF-8: 1 MB. */
  static final int LIMIT = 1_000_000;

  /** A character may take four bytes, and half of the room is for what is not text. */
  private static final int BYTES_PER_CHARACTER = 8;

  @Override
  public String name() {
    return "prairielearn";
  }

  @Override
  public String write(Report report, ReportContext context) {
    String whole = write(report, Integer.MAX_VALUE);
    if (whole.getBytes(StandardCharsets.UTF_8).length <= LIMIT) {
      return whole;
    }
    int texts = 2 * tests(report, 0).size() + 1;
    return write(report, LIMIT / BYTES_PER_CHARACTER / texts);
  }

  private static String write(Report report, int longest) {
    String summary = text(Graded.summary(report), longest);
    if (report.isNotYourFault()) {
      return JsonText.of(json -> json.flag("gradable", false).text("format_errors", summary));
    }
    return JsonText.of(
        json ->
            json.flag("gradable", true)
                .decimal("score", share(report))
                .text("message", summary)
                .objects("tests", tests(report, longest), (it, write) -> write.accept(it)));
  }

  private static List<Consumer<JsonText>> tests(Report report, int longest) {
    List<Consumer<JsonText>> tests = new ArrayList<>();
    Graded.of(report).forEach(test -> tests.add(json -> test(json, test, longest)));
    HiddenSection.of(report).stream()
        .flatMap(it -> it.entries().stream())
        .forEach(entry -> tests.add(json -> hidden(json, entry, longest)));
    return tests;
  }

  /** Without points that could be had it is neutral there: hidden tests stand beside the score. */
  private static void hidden(JsonText json, HiddenSection.Entry entry, int longest) {
    Graded test = entry.graded();
    String word = test.word() + ", " + entry.points();
    json.text("name", entry.name())
        .text("description", "")
        .number("points", 0)
        .number("max_points", 0)
        .text("message", text(List.of(word, String.join("\n", test.lines())), longest))
        .text("output", text(Reasons.printed(test.run()), longest));
  }

  private static void test(JsonText json, Graded test, int longest) {
    json.text("name", test.name())
        .text("description", test.run().test().stepTitle())
        .number("points", test.points())
        .number("max_points", test.maxPoints())
        .text("message", text(List.of(test.word(), String.join("\n", test.lines())), longest))
        .text("output", text(Reasons.printed(test.run()), longest));
  }

  /** Give the score as a share of all points, from 0 to 1. */
  private static double share(Report report) {
    return report.points() == 0 ? 0 : (double) report.counted() / report.points();
  }

  private static String text(List<String> lines, int longest) {
    return PlainText.cut(String.join("\n", lines), longest).strip();
  }
}
