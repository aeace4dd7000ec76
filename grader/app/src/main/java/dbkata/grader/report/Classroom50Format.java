package dbkata.grader.report;

import dbkata.grader.domain.Report;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Write {@code result.json} of Classroom 50, the successor of GitHub Classroom.
 *
 * <p>Its runner says in the environment what is graded. What it does not say is left out: the
 * runner stamps owner and kind itself, and refuses a result that lacks one of the others, which is
 * better than one with a made-up address. The date is the commit's, which {@code
 * classroom50/autograder.py} hands in, so that grading again makes nobody late.
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
          json.text("datetime", context.variable("COMMIT_DATE").orElse(when))
              .text("graded_at", when)
              .number("score", report.counted())
              .number("max-score", report.points())
              .objects(
                  "tests",
                  Stream.concat(own(report), hidden(report)).toList(),
                  (it, write) -> write.accept(it));
        });
  }

  private static Stream<Consumer<JsonText>> own(Report report) {
    return Graded.of(report).stream().map(test -> json -> test(json, test));
  }

  /** Its sums must stay those of the score, so the points of hidden tests are fields of ours. */
  private static Stream<Consumer<JsonText>> hidden(Report report) {
    Optional<HiddenSection> section = HiddenSection.of(report);
    Stream<Consumer<JsonText>> line =
        section.stream()
            .map(
                it ->
                    json ->
                        json.text("test-name", it.line())
                            .flag("passed", true)
                            .number("score", 0)
                            .number("max-score", 0));
    Stream<Consumer<JsonText>> tests =
        section.stream()
            .flatMap(it -> it.entries().stream())
            .map(entry -> json -> hidden(json, entry));
    return Stream.concat(line, tests);
  }

  private static void hidden(JsonText json, HiddenSection.Entry entry) {
    json.text("test-name", entry.name())
        .flag("passed", entry.graded().counts())
        .number("score", 0)
        .number("max-score", 0)
        .number("hidden-score", entry.graded().points())
        .number("hidden-max-score", entry.graded().maxPoints())
        .text("verdict", entry.graded().word())
        .text("output", String.join("\n", entry.graded().lines()));
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
