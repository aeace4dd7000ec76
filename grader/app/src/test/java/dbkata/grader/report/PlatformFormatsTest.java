package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Report;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Classroom 50, Gradescope and PrairieLearn: what each of them asks of its file. */
class PlatformFormatsTest {

  @ParameterizedTest
  @MethodSource("samples")
  void pointsOfTestsAddUpToTheScoreOnClassroom50(String sample) {
    Report report = SampleReports.all().get(sample);
    JsonNode result = written("classroom50", report);

    assertThat(result.get("score").asInt()).isEqualTo(report.counted());
    assertThat(sum(result, "score")).isEqualTo(report.counted());
    assertThat(sum(result, "max-score")).isEqualTo(result.get("max-score").asInt());
    for (JsonNode test : result.get("tests")) {
      assertThat(test.get("passed").asBoolean())
          .isEqualTo(test.get("score").asInt() == test.get("max-score").asInt());
    }
  }

  @ParameterizedTest
  @MethodSource("gradable")
  void pointsOfTestsAddUpToTheScoreOnGradescope(String sample) {
    Report report = SampleReports.all().get(sample);
    JsonNode results = written("gradescope", report);

    assertThat(results.get("score").asInt()).isEqualTo(report.counted());
    assertThat(sum(results, "score")).isEqualTo(report.counted());
    for (JsonNode test : results.get("tests")) {
      assertThat(test.get("status").asString())
          .isEqualTo(test.get("score").asInt() > 0 ? "passed" : "failed");
      assertThat(test.get("visibility").asString()).isEqualTo("visible");
    }
  }

  @ParameterizedTest
  @MethodSource("gradable")
  void theScoreOnPrairieLearnIsAShareAndAllTestsHavePoints(String sample) {
    Report report = SampleReports.all().get(sample);
    JsonNode results = written("prairielearn", report);

    assertThat(results.get("score").asDouble())
        .isBetween(0.0, 1.0)
        .isEqualTo((double) report.counted() / report.points());
    assertThat(sum(results, "points")).isEqualTo(report.counted());
    assertThat(sum(results, "max_points")).isEqualTo(report.points());
  }

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  static Stream<String> gradable() {
    return samples().filter(sample -> !SampleReports.all().get(sample).isNotYourFault());
  }

  @Test
  void classroom50GetsWhatItsRunnerSaid() {
    ReportContext runner =
        new ReportContext(
            Map.of(
                "CLASSROOM", "c",
                "ASSIGNMENT", "a",
                "USERNAME", "ada",
                "SUBMISSION_TAG", "submit/1",
                "COMMIT_URL", "https://x/commit/1",
                "RELEASE_URL", " "),
            false,
            true);

    JsonNode result = written("classroom50", SampleReports.mixed(), runner);

    assertThat(result.get("owner").asString()).isEqualTo("ada");
    assertThat(result.get("submission").asString()).isEqualTo("submit/1");
    assertThat(result.get("review").asString())
        .as("without a pull request the commit is what can be looked at")
        .isEqualTo("https://x/commit/1");
    assertThat(result.has("release")).as("a blank variable says nothing").isFalse();
    assertThat(result.has("assignment_type")).isFalse();
  }

  @Test
  void classroom50IsToldNothingThatTheEnvironmentDoesNotSay() {
    assertThat(written("classroom50", SampleReports.mixed()).propertyNames())
        .containsExactly("schema", "datetime", "graded_at", "score", "max-score", "tests");
  }

  @Test
  void whatIsWithheldIsNotPassedAnywhere() {
    JsonNode classroom = written("classroom50", SampleReports.withheld()).at("/tests/0");
    JsonNode gradescope = written("gradescope", SampleReports.withheld()).at("/tests/0");

    assertThat(classroom.get("passed").asBoolean()).isFalse();
    assertThat(classroom.get("verdict").asString()).isEqualTo("breaks a gate");
    assertThat(gradescope.get("name").asString()).endsWith("(breaks a gate)");
    assertThat(gradescope.get("output").asString()).contains("does not count yet");
  }

  @Test
  void aFailureOfTheGradersIsNotGradableOnPrairieLearn() {
    JsonNode results = written("prairielearn", SampleReports.notYourFault());

    assertThat(results.get("gradable").asBoolean(true)).isFalse();
    assertThat(results.has("score")).isFalse();
    assertThat(results.get("format_errors").asString()).startsWith("The grader itself failed");
  }

  @Test
  void aFailureOfTheGradersIsNoScoreOnGradescope() {
    JsonNode results = written("gradescope", SampleReports.notYourFault());

    assertThat(results.has("score")).isFalse();
    assertThat(results.get("output").asString()).startsWith("The grader itself failed");
    assertThat(results.get("tests").valueStream())
        .isNotEmpty()
        .noneMatch(test -> test.has("score") || test.has("status"));
  }

  @Test
  void prairieLearnGetsAtMostAMegabyteAndEveryTestWithItsPoints() {
    Report hostile = HostileSample.report();
    ExerciseReport exercise = hostile.exercises().get(0);
    Report huge =
        new Report(
            hostile.submission(),
            false,
            hostile.layers(),
            hostile.leftOut(),
            Collections.nCopies(100, exercise),
            hostile.started(),
            hostile.took());

    String written = Formats.named("prairielearn").orElseThrow().write(huge, ReportContext.PLAIN);

    assertThat(written.getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(PrairielearnFormat.LIMIT);
    assertThat(JsonMapper.shared().readTree(written).get("tests")).hasSize(400);
    assertThat(written).contains("(cut: it has ");
  }

  @Test
  void gradescopeTakesAllTextAsPlainText() {
    JsonNode results = written("gradescope", HostileSample.report());

    assertThat(
            List.of(
                results.get("output_format").asString(),
                results.get("test_output_format").asString(),
                results.get("test_name_format").asString()))
        .containsOnly("text");
  }

  private static int sum(JsonNode results, String field) {
    return results.get("tests").valueStream().mapToInt(test -> test.get(field).asInt()).sum();
  }

  private static JsonNode written(String format, Report report) {
    return written(format, report, ReportContext.PLAIN);
  }

  private static JsonNode written(String format, Report report, ReportContext context) {
    return JsonMapper.shared().readTree(Formats.named(format).orElseThrow().write(report, context));
  }
}
