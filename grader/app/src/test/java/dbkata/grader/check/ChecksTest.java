package dbkata.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Checked;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which findings stop an exercise, and which withhold its points. */
class ChecksTest {
  private static final String STUB = "public class Shop { public void open() {} }";
  private static final String HOSTILE =
      """
      import java.sql.*;
      public class Shop {
        public void open() {
          System.exit(0);
        }
        public void find(Statement statement, String title) throws SQLException {
          statement.executeQuery("SELECT '" + title + "'");
        }
      }
      """;

  @TempDir private Path folder;

  private Checked check(List<String> gates) {
    return new Checking(folder, gates, Map.of("Shop.java", STUB))
        .check(Map.of("Shop.java", HOSTILE));
  }

  @Test
  void theSandboxStopsAndTheSqlRuleWithholds() {
    Checked checked = check(List.of("sandbox", "sql-constant"));

    assertThat(checked.stopping())
        .containsExactly(
            new Finding(
                "sandbox",
                Optional.of(new Place("shop/Shop.java", 5, "System.exit(0);")),
                "System.exit is not open to an exercise's code: it would end the program that runs"
                    + " the tests. Throw an exception instead."));
    assertThat(checked.withholding())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("sql-constant");
              assertThat(finding.place())
                  .contains(
                      new Place(
                          "shop/Shop.java",
                          8,
                          "statement.executeQuery(\"SELECT '\" + title + \"'\");"));
              assertThat(finding.message()).contains("\"title\"");
            });
    assertThat(checked.differences()).isEmpty();
  }

  @Test
  void onlyTheGatesOfTheExerciseAreAsked() {
    assertThat(check(List.of("sandbox")).withholding()).isEmpty();
    assertThat(check(List.of("sql-constant")).stopping()).isEmpty();
    assertThat(check(List.of()).withholding()).isEmpty();
  }

  @Test
  void aFindingWithoutALineNamesItsClass() {
    Checked checked =
        new Checking(folder, List.of("sandbox"), Map.of("Shop.java", STUB))
            .check(
                Map.of(
                    "Shop.java", STUB, "Reads.java", "interface Reads { java.io.File from(); }"));

    assertThat(checked.stopping())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEmpty();
              assertThat(finding.message()).startsWith("shop.Reads: java.io.File is not open");
            });
  }
}
