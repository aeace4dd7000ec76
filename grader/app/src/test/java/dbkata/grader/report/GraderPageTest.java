package dbkata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for teachers, docs/grader.md, against what there is. */
class GraderPageTest {
  private static final List<String> VERDICTS =
      List.of(
          "passed",
          "failed",
          "does not compile",
          "breaks a gate",
          "timed out",
          "out of memory",
          "crashed",
          "not run",
          "not your fault");

  @Test
  void hasAParagraphForEachFormatInTheirOrderAndForNoOther() throws IOException {
    List<String> headings =
        page().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)).toList();

    assertThat(headings).containsExactlyElementsOf(Formats.names());
  }

  @Test
  void explainsEachVerdict() throws IOException {
    List<String> rows = page().filter(line -> line.startsWith("| ")).toList();

    assertThat(VERDICTS)
        .allSatisfy(
            verdict -> assertThat(rows).anyMatch(row -> row.startsWith("| " + verdict + " |")));
  }

  private static Stream<String> page() throws IOException {
    return Files.readAllLines(Kits.ROOT.resolve("docs/grader.md")).stream();
  }
}
