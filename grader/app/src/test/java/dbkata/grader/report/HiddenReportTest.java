package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.HiddenResult;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.HiddenTest;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import dbkata.grader.domain.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each format tells of a teacher's own tests, to a student and to a teacher. */
class HiddenReportTest {
  private static final Instant DATE = Instant.parse("2026-12-20T22:59:00Z");
  private static final Report ALL = withHidden(SampleReports.mixed());
  private static final Report STUDENTS = ALL.forStudents();
  private static final String LINE =
      "Hidden tests: 4 of 9 points, and 2 tests are not shown until 2026-12-20 22:59 UTC";

  /** Words of the tests, each of which names what may be seen of it. */
  private static final String[] HIDDEN = {"hiddenGreen", "hidden green", "hiddenRed", "hidden red"};

  static Stream<ReportFormat> formats() {
    return Formats.names().stream().map(name -> Formats.named(name).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aStudentSeesAsMuchOfEachTestAsItAllows(ReportFormat format) {
    String text = format.write(STUDENTS, ReportContext.PLAIN);

    assertThat(text)
        .doesNotContain(HIDDEN)
        .doesNotContain("of hidden", "of named")
        .doesNotContain("HiddenRoomTest");
    if (!format.name().equals("total") && !format.name().equals("github")) {
      assertThat(text).contains("named red", "visible red", "explanation of visible red");
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatTellsTheirPointsApart(ReportFormat format) {
    String text = format.write(STUDENTS, ReportContext.PLAIN);

    switch (format.name()) {
      case "json" ->
          assertThat(JsonMapper.shared().readTree(text).path("hidden").path("counted").asInt())
              .isEqualTo(4);
      case "html" ->
          assertThat(text).contains("4 of 9", "2 tests are not shown until 2026-12-20 22:59 UTC.");
      default -> assertThat(text).contains(LINE);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void withoutSuchTestsNothingIsSaidOfThem(ReportFormat format) {
    assertThat(format.write(SampleReports.mixed().forStudents(), ReportContext.PLAIN))
        .isEqualTo(format.write(SampleReports.mixed(), ReportContext.PLAIN))
        .doesNotContainIgnoringCase("hidden tests", "\"keptBack\"");
  }

  @Test
  void theScoreIsTheSame() {
    for (Report report : List.of(ALL, STUDENTS)) {
      assertThat(report.counted()).isEqualTo(SampleReports.mixed().counted());
      assertThat(report.points()).isEqualTo(200);
    }
    assertThat(ALL.hiddenCounted()).isEqualTo(9);
    assertThat(ALL.hiddenPoints()).isEqualTo(20);
  }

  @Test
  void gradescopeIsToldAllAndWhoMaySeeIt() {
    ReportFormat gradescope = Formats.named("gradescope").orElseThrow();
    assertThat(gradescope.tellsReadersApart()).isTrue();

    JsonNode results = JsonMapper.shared().readTree(gradescope.write(ALL, ReportContext.PLAIN));

    assertThat(results.path("score").asInt()).isEqualTo(ALL.counted());
    assertThat(results.path("output").asString()).contains(LINE).doesNotContain(HIDDEN);
    for (JsonNode test : results.path("tests").valueStream().toList()) {
      String name = test.path("name").asString();
      boolean secret = name.contains("hidden red") || name.contains("hidden green");
      assertThat(test.path("visibility").asString()).isEqualTo(secret ? "hidden" : "visible");
      assertThat(test.path("output").asString()).doesNotContain("of named");
    }
    assertThat(results.path("tests").toString()).contains("hidden red", "explanation of hidden");
  }

  @Test
  void jsonKeepsToItsSchemaForBoth() {
    ReportFormat json = Formats.named("json").orElseThrow();
    for (Report report : List.of(ALL, STUDENTS)) {
      assertThat(ReportSchema.problems(json.write(report, ReportContext.PLAIN))).isEmpty();
    }
    assertThat(json.write(ALL, ReportContext.PLAIN)).contains(HIDDEN);
  }

  @Test
  void platformsThatAddPointsUpStillGetTheScore() {
    JsonNode fifty = tree("classroom50");
    assertThat(sum(fifty, "score")).isEqualTo(fifty.path("score").asInt());
    assertThat(sum(fifty, "max-score")).isEqualTo(fifty.path("max-score").asInt());
    assertThat(sum(tree("prairielearn"), "max_points")).isEqualTo(200);
  }

  static Stream<Verdict> verdicts() {
    Explanation why =
        new Explanation(
            List.of("secret"),
            Optional.of(new Place("toy/HiddenRoomTest.java", 3, "secret")),
            Optional.of("secret"),
            Optional.of("secret"));
    return Stream.of(
        new Verdict.Passed(),
        new Verdict.Failed(why),
        new Verdict.TimedOut(why),
        new Verdict.OutOfMemory(why),
        new Verdict.Crashed(why),
        new Verdict.NotRun("secret"),
        new Verdict.NotYourFault("secret"));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void ofATestOfWhichTheNameIsShownNothingElseIs(Verdict verdict) {
    HiddenRun run = run(Visibility.NAME, "named", 1, verdict);

    HiddenRun shown = run.forStudents().orElseThrow();

    assertThat(shown.run().verdict()).hasSameClassAs(verdict);
    assertThat(shown.run().earned()).isEqualTo(run.run().earned());
    assertThat(shown.toString()).doesNotContain("secret", "printed", "hint of", "step of");
  }

  @Test
  void aFailureOfTheGraderInThemIsNobodysFault() {
    ExerciseReport exercise =
        SampleReports.fullMarks()
            .exercises()
            .get(0)
            .with(
                HiddenResult.of(
                    List.of(
                        run(Visibility.HIDDEN, "x", 1, new Verdict.NotYourFault("disk full")))));

    assertThat(exercise.isNotYourFault()).isTrue();
  }

  @Test
  void withheldPointsAreWithheldHereToo() {
    Report withheld = withHidden(SampleReports.withheld());

    assertThat(withheld.exercises().get(0).outcome()).isInstanceOf(Outcome.Withheld.class);
    assertThat(withheld.exercises().get(0).hiddenCounted()).isZero();
  }

  private static JsonNode tree(String format) {
    ReportFormat named = Formats.named(format).orElseThrow();
    return JsonMapper.shared().readTree(named.write(STUDENTS, ReportContext.PLAIN));
  }

  private static int sum(JsonNode result, String field) {
    return result.path("tests").valueStream().mapToInt(it -> it.path(field).asInt()).sum();
  }

  private static Report withHidden(Report report) {
    List<HiddenRun> runs = new ArrayList<>();
    runs.add(run(Visibility.VISIBLE, "visible green", 1, new Verdict.Passed()));
    runs.add(run(Visibility.VISIBLE, "visible red", 2, red("visible red")));
    runs.add(run(Visibility.NAME, "named green", 3, new Verdict.Passed()));
    runs.add(run(Visibility.NAME, "named red", 3, red("named")));
    runs.add(run(Visibility.HIDDEN, "hidden green", 5, new Verdict.Passed()));
    runs.add(run(Visibility.HIDDEN, "hidden red", 6, red("hidden")));
    List<ExerciseReport> exercises = new ArrayList<>(report.exercises());
    exercises.set(0, exercises.get(0).with(HiddenResult.of(runs)));
    return new Report(
        report.submission(),
        report.selfCheck(),
        report.layers(),
        report.leftOut(),
        exercises,
        report.started(),
        report.took());
  }

  private static Verdict red(String whose) {
    return new Verdict.Failed(
        new Explanation(
            List.of("explanation of " + whose),
            Optional.of(new Place("toy/Place of " + whose + ".java", 3, "line of " + whose)),
            Optional.of("expected of " + whose),
            Optional.of("actual of " + whose)));
  }

  private static HiddenRun run(
      Visibility visibility, String sentence, int points, Verdict verdict) {
    String whose = sentence.startsWith("visible") ? sentence : sentence.replaceFirst(" .*", "");
    String method = sentence.replace(" r", "R").replace(" g", "G");
    TestCase test =
        new TestCase(
            visibility == Visibility.HIDDEN ? "toy.HiddenRoomTest" : "toy.OpenTest",
            method + "()",
            1,
            "step of " + whose,
            sentence,
            points,
            Optional.of("hint of " + whose));
    return new HiddenRun(
        new HiddenTest(test, visibility, Optional.of(DATE)),
        new TestRun(test, verdict, List.of("printed of " + whose)));
  }
}
