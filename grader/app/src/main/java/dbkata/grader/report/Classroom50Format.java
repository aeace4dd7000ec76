package dbkata.grader.report;

import dbkata.grader.domain.Report;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Write {@code result.json} of Classroom 50, the successor of GitHub Classroom.
 *
 * <p>Its runner says in the environment what is graded. What it does not say is left out: the
 * runner stamps owner, kind and date itself, and refuses a result that lacks one of the others,
 * which is better than one with a made-up address.
 */
final class Classroom50Format implements ReportFormat {
  private static final String SCHEMA = "classroom50/result/v1";

  /** The fields that the runner hands in, and the variables, first choice first. */
  private static final List<Map.Entry<String, List<String>>> HANDED_IN =
      List.of(
          Map.entry("classroom", List.of("CLASSROOM")),
          Map.entry("assignment", List.of("ASSIGNMENT")),
          Map.entry("assignment_type", List.of("ASSIGNMENT_TYPE")),
          Map.entry("owner", List.of("OWNER", "USERNAME")),
          Map.entry("submission", List.of("SUBMISSION_TAG")),
          Map.entry("commit", List.of("COMMIT_URL")),
          Map.entry("release", List.of("RELEASE_URL")),
          Map.entry("review", List.of("REVIEW_URL", "COMMIT_URL")));

  @Override
  public String name() {
    return "classroom50";
  }

  @Override
  public String write(Report report, ReportContext context) {
    String when = report.started().truncatedTo(ChronoUnit.SECONDS).toString();
    return JsonText.of(
        json -> {
          json.text("schema", SCHEMA);
          HANDED_IN.forEach(
              field ->
                  first(context, field.getValue())
                      .ifPresent(value -> json.text(field.getKey(), value)));
          json.text("datetime", when)
              .text("graded_at", when)
              .number("score", report.counted())
              .number("max-score", report.points())
              .objects("tests", Graded.of(report), Classroom50Format::test);
        });
  }

  private static void test(JsonText json, Graded test) {
    json.text("test-name", test.name())
        .flag("passed", test.counts())
        .number("score", test.points())
        .number("max-score", test.maxPoints())
        .text("verdict", test.word())
        .text("output", String.join("\n", test.lines()));
  }

  private static Optional<String> first(ReportContext context, List<String> variables) {
    return variables.stream().flatMap(name -> context.variable(name).stream()).findFirst();
  }
}
