package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compare what each format makes of each sample, byte for byte, with a file under {@code
 * src/test/resources/reports}.
 *
 * <p>Run with {@code -Dkata.golden=write} to write the files anew after a wanted change; then read
 * the difference as a student or a teacher would.
 */
class GoldenReportsTest {
  private static final Path FOLDER = Kits.ROOT.resolve("grader/app/src/test/resources/reports");
  private static final boolean WRITE = "write".equals(System.getProperty("kata.golden"));

  private static final Map<String, String> FILES =
      Map.of(
          "json", "report.json",
          "junit", "TEST-dbkata.xml",
          "markdown", "summary.md",
          "github", "annotations.txt",
          "classroom50", "result.json",
          "gradescope", "gradescope-results.json",
          "prairielearn", "prairielearn-results.json");

  private static final List<String> SAMPLES =
      List.of("mixed", "does-not-compile", "withheld", "limits", "not-your-fault", "hostile");

  private static final ReportContext CONTEXT =
      new ReportContext(
          Map.of(
              "CLASSROOM", "cs50-fall-2026",
              "ASSIGNMENT", "dbkata",
              "ASSIGNMENT_TYPE", "individual",
              "OWNER", "ada",
              "SUBMISSION_TAG", "submit/20261124T101500Z-1a2b3c4",
              "COMMIT_URL", "https://github.com/cs50/dbkata-ada/commit/1a2b3c4",
              "RELEASE_URL",
                  "https://github.com/cs50/dbkata-ada/releases/tag/submit%2F20261124T101500Z-1a2b3c4",
              "REVIEW_URL", "https://github.com/cs50/dbkata-ada/pull/1"),
          false,
          true);

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("pairs")
  void aSampleGivesItsGoldenFile(String format, String sample) throws IOException {
    String written =
        Formats.named(format).orElseThrow().write(SampleReports.all().get(sample), CONTEXT);
    Path file = FOLDER.resolve(sample).resolve(FILES.get(format));
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileBelongsToASampleAndAFormat() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Set<Path> found = files.filter(Files::isRegularFile).collect(Collectors.toSet());

      assertThat(found)
          .isEqualTo(
              pairs()
                  .map(pair -> FOLDER.resolve((String) pair.get()[1]).resolve(file(pair)))
                  .collect(Collectors.toSet()));
    }
  }

  static Stream<Arguments> pairs() {
    return SAMPLES.stream()
        .flatMap(sample -> FILES.keySet().stream().map(format -> Arguments.of(format, sample)));
  }

  private static String file(Arguments pair) {
    return FILES.get((String) pair.get()[0]);
  }
}
