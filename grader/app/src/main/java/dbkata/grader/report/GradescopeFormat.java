package dbkata.grader.report;

import dbkata.grader.domain.Report;
import java.util.ArrayList;
import java.util.List;

/** Write {@code results.json} of Gradescope. All text is plain text there: nothing is marked up. */
final class GradescopeFormat implements ReportFormat {
  @Override
  public String name() {
    return "gradescope";
  }

  @Override
  public String write(Report report, ReportContext context) {
    return JsonText.of(
        json ->
            json.number("score", report.counted())
                .decimal("execution_time", report.took().toMillis() / 1000.0)
                .text("output", String.join("\n", Graded.summary(report)))
                .text("output_format", "text")
                .text("test_output_format", "text")
                .text("test_name_format", "text")
                .text("visibility", "visible")
                .text("stdout_visibility", "hidden")
                .objects("tests", Graded.of(report), GradescopeFormat::test));
  }

  private static void test(JsonText json, Graded test) {
    List<String> lines = new ArrayList<>(test.lines());
    lines.addAll(Reasons.printed(test.run()));
    json.number("score", test.points())
        .number("max_score", test.maxPoints())
        .text("status", test.counts() ? "passed" : "failed")
        .text("name", test.name() + " (" + test.word() + ")")
        .text("output", String.join("\n", lines))
        .text("visibility", "visible");
  }
}
