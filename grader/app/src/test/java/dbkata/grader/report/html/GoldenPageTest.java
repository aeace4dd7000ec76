package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares pages with files under {@code src/test/resources/pages}, the style sheet aside.
 *
 * <p>Run with {@code -Dkata.golden=write} to write the files anew after a wanted change; then look
 * at the pages themselves: {@code grader/looks}.
 */
class GoldenPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/pages");
  private static final boolean WRITE = "write".equals(System.getProperty("kata.golden"));

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "does-not-compile"})
  void thePageIsAsItWasAccepted(String sample) throws IOException {
    Path golden = GOLDEN.resolve(sample + ".html");
    String page = styleAside(HtmlReport.of(SampleReports.all().get(sample)));
    if (WRITE) {
      Files.writeString(golden, page);
    }

    assertThat(golden).usingCharset("UTF-8").hasContent(page);
  }

  /** Leave out the style sheet and its hash, which change with each colour. */
  private static String styleAside(String page) {
    return page.replaceFirst("(?s)<style>.*</style>", "<style></style>")
        .replaceFirst("sha256-[^&]+", "sha256-");
  }
}
