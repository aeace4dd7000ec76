package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The teachers' page, {@code docs/grader.md}, says of formats and verdicts what the code does. */
class FormatsPageTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^### `(\\w+)`$");

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Kits.ROOT.resolve("docs/grader.md"));
  }

  @Test
  void hasAParagraphOnEachFormatAndOnNoOther() {
    List<String> explained =
        HEADING.matcher(page).results().map((MatchResult it) -> it.group(1)).toList();

    assertThat(explained).containsExactlyInAnyOrderElementsOf(Formats.names());
  }

  @Test
  void hasARowForEachVerdict() {
    List<String> words =
        SampleReports.all().values().stream()
            .flatMap(report -> report.exercises().stream())
            .flatMap(
                exercise ->
                    Stream.concat(
                        Stream.of(Words.of(exercise)),
                        exercise.tests().stream().map(run -> Words.of(run.verdict()))))
            .distinct()
            .toList();

    assertThat(words).hasSize(9);
    assertThat(words)
        .allSatisfy(word -> assertThat(page).containsPattern("(?m)^\\| " + word + " \\|"));
  }

  @Test
  void showsTheConsoleReportAsItIs() {
    String console = new ConsoleFormat().write(SampleReports.mixed(), ReportContext.PLAIN);
    List<String> shown =
        page.lines().filter(line -> line.contains("█") || line.contains("✗")).toList();

    assertThat(shown).isNotEmpty().allMatch(console::contains);
  }
}
