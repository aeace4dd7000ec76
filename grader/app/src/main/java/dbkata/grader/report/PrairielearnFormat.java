package dbkata.grader.report;

import dbkata.grader.domain.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    int texts = 2 * Graded.of(report).size() + 1;
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
                .objects("tests", Graded.of(report), (it, test) -> test(it, test, longest)));
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
