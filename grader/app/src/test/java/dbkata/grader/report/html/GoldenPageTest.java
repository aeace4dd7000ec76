package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dbkata/grader/report/html");
  private static final Path MADE = Path.of("target/golden-pages");

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "does-not-compile"})
  void thePageIsAsItWasAccepted(String sample) throws IOException {
    Path golden = GOLDEN.resolve(sample + ".html");
    Path made = Files.createDirectories(MADE).resolve(sample + ".html");
    Files.writeString(made, styleAside(HtmlReport.of(SampleReports.all().get(sample))));

    assertThat(made)
        .as("If the page %s is better than the accepted one, copy it to %s.", made, golden)
        .hasSameTextualContentAs(golden);
  }

  /** Leave out the style sheet and its hash, which change with each colour. */
  private static String styleAside(String page) {
    return page.replaceFirst("(?s)<style>.*</style>", "<style></style>")
        .replaceFirst("sha256-[^&]+", "sha256-");
  }
}
