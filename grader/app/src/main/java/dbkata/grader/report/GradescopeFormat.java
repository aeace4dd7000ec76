package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Write {@code results.json} of Gradescope. All text is plain text there: nothing is marked up.
 *
 * <p>Its specification asks for a score, of the whole or of each test. When the grader itself
 * failed there is none of either: a result that Gradescope refuses is better than points that a
 * student never lost.
 */
final class GradescopeFormat implements ReportFormat {
  @Override
  public String name() {
    return "gradescope";
  }

  /** It shows each test to whom that test's field allows. */
  @Override
  public boolean tellsReadersApart() {
    return true;
  }

  @Override
  public String write(Report report, ReportContext context) {
    boolean scored = !report.isNotYourFault();
    return JsonText.of(
        json -> {
          if (scored) {
            json.number("score", report.counted());
          }
          json.decimal("execution_time", report.took().toMillis() / 1000.0)
              .text("output", String.join("\n", Graded.summary(report.forStudents())))
              .text("output_format", "text")
              .text("test_output_format", "text")
              .text("test_name_format", "text")
              .text("visibility", "visible")
              .text("stdout_visibility", "hidden")
              .objects("tests", tests(report, scored), (it, write) -> write.accept(it));
        });
  }

  private static List<Consumer<JsonText>> tests(Report report, boolean scored) {
    List<Consumer<JsonText>> tests = new ArrayList<>();
    Graded.of(report).forEach(test -> tests.add(json -> test(json, test, scored)));
    for (ExerciseReport exercise : report.exercises()) {
      for (HiddenRun run : exercise.hidden().runs()) {
        boolean secret = run.forStudents().isEmpty();
        HiddenRun shown = run.forStudents().orElse(run);
        HiddenSection.Entry entry =
            new HiddenSection.Entry(shown, new Graded(exercise, shown.run()));
        tests.add(json -> hidden(json, entry, scored, secret));
      }
    }
    return tests;
  }

  private static void hidden(
      JsonText json, HiddenSection.Entry entry, boolean scored, boolean secret) {
    if (scored) {
      json.number("score", entry.graded().points())
          .number("max_score", entry.graded().maxPoints())
          .text("status", entry.graded().counts() ? "passed" : "failed");
    }
    json.text("name", entry.name() + " (" + entry.graded().word() + ")")
        .text("output", String.join("\n", entry.lines()))
        .text("visibility", secret ? "hidden" : "visible");
  }

  private static void test(JsonText json, Graded test, boolean scored) {
    List<String> lines = new ArrayList<>(test.lines());
    lines.addAll(Reasons.printed(test.run()));
    if (scored) {
      json.number("score", test.points())
          .number("max_score", test.maxPoints())
          .text("status", test.counts() ? "passed" : "failed");
    }
    json.text("name", test.name() + " (" + test.word() + ")")
        .text("output", String.join("\n", lines))
        .text("visibility", "visible");
  }
}
