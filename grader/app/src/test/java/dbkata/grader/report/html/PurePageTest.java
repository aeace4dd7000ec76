package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves its pages in {@code target/looks}, where {@code grader/looks} photographs them. */
@Isolated("changes the default locale")
class PurePageTest {
  private static final Path LOOKS = Path.of("target/looks");

  static Stream<String> everySample() {
    return Samples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void thePageIsTheSameInEveryLocaleAndTimeZone(String sample) throws IOException {
    Report report = Samples.all().get(sample);
    String page = HtmlReport.of(report);
    Files.writeString(Files.createDirectories(LOOKS).resolve(sample + ".html"), page);

    assertThat(inNepal(report).lines().toList())
        .zipSatisfy(page.lines().toList(), (there, here) -> assertThat(there).isEqualTo(here));
  }

  /** Where digits, decimals and the hour are others. */
  private static String inNepal(Report report) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ne-NP-u-nu-deva"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      return HtmlReport.of(report);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
