package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Report;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compare the console report of each sample with its golden file under {@code
 * src/test/resources/console}; {@code -Dkata.golden=write} writes them anew.
 */
class ConsoleFormatTest {
  private static final Path FOLDER = Kits.ROOT.resolve("grader/app/src/test/resources/console");
  private static final boolean WRITE = "write".equals(System.getProperty("kata.golden"));
  private static final ReportContext ASCII = new ReportContext(Map.of(), false, false);
  private static final ReportContext COLORED = new ReportContext(Map.of(), true, true);

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleGivesItsGoldenFile(String sample) throws IOException {
    String written = console(SampleReports.all().get(sample), ReportContext.PLAIN);
    Path file = FOLDER.resolve(sample + ".txt");
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileBelongsToASample() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> found = files.map(it -> it.getFileName().toString()).collect(Collectors.toSet());

      assertThat(found).isEqualTo(samples().map(it -> it + ".txt").collect(Collectors.toSet()));
    }
  }

  @Test
  void staysWithinAsciiWhereTheTerminalHasNoMore() {
    for (String sample : List.of("mixed", "full-marks", "limits", "withheld", "not-your-fault")) {
      assertThat(console(SampleReports.all().get(sample), ASCII))
          .as(sample)
          .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text));
    }
  }

  @Test
  void saysTheSameInColourAndWithout() {
    Report mixed = SampleReports.mixed();
    String colored = console(mixed, COLORED);

    assertThat(colored).contains("\u001b[31m").contains("\u001b[32m");
    assertThat(colored.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(console(mixed, ReportContext.PLAIN));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFreeOfControlsAndOfWorkflowCommands(String sample) {
    String text = console(SampleReports.all().get(sample), ReportContext.PLAIN);

    assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cc}");
    assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void putsPointsAndVerdictsAtTheSameEdge(String sample) {
    assertThat(console(SampleReports.all().get(sample), ReportContext.PLAIN).lines())
        .filteredOn(
            line -> line.matches(".*(points? (lost|not scored)|\\d of \\d+ (tests?|points))"))
        .filteredOn(line -> !line.contains("█") && !line.contains("░"))
        .isNotEmpty()
        .allMatch(line -> line.length() == ConsoleRow.WIDTH);
  }

  @Test
  void drawsAnEmptyBarOnlyForNoPointsAndAFullOneOnlyForAll() {
    assertThat(console(SampleReports.fullMarks(), ASCII)).contains("####################  passed");
    assertThat(console(SampleReports.stub(), ASCII)).contains("....................  failed");
    assertThat(console(SampleReports.mixed(), ASCII)).contains("########............  failed");
  }

  @Test
  void namesThePlaceThatHoldsAllPointsBack() {
    assertThat(console(SampleReports.withheld(), ReportContext.PLAIN))
        .contains(
            "100 of 100 points earned, 0 counted until TaskRepository.java:16 is mended:",
            "See docs/rules/sql-constant.md");
  }

  @Test
  void explainsTestsThatFailAlikeOnce() {
    String stub = console(SampleReports.stub(), ReportContext.PLAIN);

    assertThat(stub).containsOnlyOnce("Not written yet: Step 2");
    assertThat(stub).containsPattern("✗ add keeps quotes  \\(the same\\) +30 points lost");
  }

  @Test
  void explainsTheFirstRedStepAloneAndNamesTheOthersWhereAsked() {
    String first = Formats.firstStep().write(SampleReports.stub(), ReportContext.PLAIN);

    assertThat(first)
        .contains("✗ step 1", "Not written yet: Step 1", "✗ step 2", "Next: step 1")
        .doesNotContain("Not written yet: Step 2", "add keeps quotes");
  }

  @Test
  void sendsNobodyToAStepThatOnlyTheGraderFailedAt() {
    assertThat(console(SampleReports.notYourFault(), ReportContext.PLAIN))
        .contains("not your fault, 30 points not scored")
        .doesNotContain("Next:");
  }

  @Test
  void givesOnlyTheTotalWhenAskedToBeQuiet() {
    assertThat(new TotalFormat().write(SampleReports.mixed(), ReportContext.PLAIN))
        .matches("submissions/ada +140 of 200 points\n");
  }

  @Test
  void cutsALongNameBetweenWholeCharacters() {
    for (int length = 60; length < 90; length++) {
      Report mixed = SampleReports.mixed();
      Report named =
          new Report(
              "a".repeat(length) + "😀".repeat(40),
              false,
              List.of(),
              List.of(),
              mixed.exercises(),
              mixed.started(),
              Duration.ZERO);

      String first = console(named, ReportContext.PLAIN).lines().skip(1).findFirst().orElseThrow();

      assertThat(first).endsWith(" points").contains(" ...").hasSizeLessThanOrEqualTo(88);
      assertThat(first.codePoints()).noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }
  }

  static Stream<String> samples() {
    return SampleReports.all().keySet().stream();
  }

  private static String console(Report report, ReportContext context) {
    return new ConsoleFormat(/* firstStepOnly= */ false).write(report, context);
  }
}
