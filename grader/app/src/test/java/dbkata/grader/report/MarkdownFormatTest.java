package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Report;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownFormatTest {
  private final MarkdownFormat format = new MarkdownFormat();

  @Test
  void hasARowForEachExerciseAndABlockForEachLostTest() {
    ParsedMarkdown summary = ParsedMarkdown.of(written(SampleReports.mixed()));

    assertThat(summary.headings)
        .containsExactly("DB Kata: 140 of 200 points", "ex1 Tasks in SQLite");
    assertThat(summary.tableRows).isEqualTo(3);
    assertThat(summary.blocks).hasSize(2);
    assertThat(summary.blocks.get(0))
        .contains("expected: 2", "TaskRepository.java:17: return 1;", "Think: Who knows");
  }

  @Test
  void saysThatASelfCheckIsNoGrade() {
    assertThat(written(SampleReports.selfCheck()))
        .startsWith("# Self-check: 140 of 200 points\n")
        .contains("this is not a grade");
  }

  @Test
  void doesNotTakePointsForAFailureOfTheGraders() {
    assertThat(written(SampleReports.notYourFault()))
        .contains("not your fault, and not a grade")
        .contains("(not your fault, 30 points not scored)")
        .doesNotContain("points lost");
  }

  @Test
  void listsWhatWasNotTaken() {
    assertThat(written(SampleReports.leftOut()))
        .contains("* file `exercises/ex1/pom.xml`: a submission's poms are not used\n");
  }

  @Test
  void aSummaryThatIsTooLongIsCutBetweenTwoTestsAndSaysSo() {
    ExerciseReport hostile = HostileSample.report().exercises().get(0);
    Report mixed = SampleReports.mixed();
    Report long_ =
        new Report(
            mixed.submission(),
            false,
            mixed.layers(),
            List.of(),
            Collections.nCopies(100, hostile),
            mixed.started(),
            mixed.took());

    String summary = written(long_);

    assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MarkdownFormat.LIMIT);
    assertThat(summary).contains("**Cut here:** ").endsWith("has all of them.\n");
    assertThat(ParsedMarkdown.of(summary).blocks).allMatch(block -> block.contains("Think: "));
  }

  @Test
  void partsAreCountedInBytesAndLeaveRoomForTheLineThatSaysWhatIsMissing() {
    List<String> parts = List.of("ä".repeat(200) + "\n", "b".repeat(200) + "\n", "c\n");

    assertThat(MarkdownFormat.joined(parts, 1_000)).isEqualTo(String.join("", parts));
    assertThat(MarkdownFormat.joined(parts, 650))
        .startsWith(parts.get(0) + "\n**Cut here:** 2 more parts")
        .hasSizeLessThan(650);
  }

  @ParameterizedTest
  @CsvSource({
    "a * b, a \\* b",
    "'[x](y)', '\\[x\\]\\(y\\)'",
    "<b>&lt;, \\<b\\>\\&lt;",
    "a | b, a \\| b",
    "see https://a.b, see https`:`//a.b",
    "www.a.b, www`.`a.b",
    "hi @@all, hi `@@`all",
    "plain words: 1.5, plain words: 1.5"
  })
  void proseIsEscaped(String text, String expected) {
    assertThat(MarkdownText.prose(text)).isEqualTo(expected);
  }

  @Test
  void codeBeginsWithMoreBackticksThanItHolds() {
    assertThat(MarkdownText.code("a")).isEqualTo("`a`");
    assertThat(MarkdownText.code("a `` b")).isEqualTo("```a `` b```");
    assertThat(MarkdownText.code("`a")).isEqualTo("`` `a ``");
    assertThat(MarkdownText.block(List.of("````", "x"))).isEqualTo("`````text\n````\nx\n`````\n");
  }

  private String written(Report report) {
    return format.write(report, ReportContext.PLAIN);
  }
}
