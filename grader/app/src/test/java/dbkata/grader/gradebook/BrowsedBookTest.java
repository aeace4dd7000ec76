package dbkata.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dbkata.grader.gradebook.html.HtmlBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grade book of 500 students in a browser, as a person uses it. */
class BrowsedBookTest {
  private static final String IDS =
      "[...document.querySelectorAll('#book tbody tr')].filter(row => !row.hidden)"
          + ".map(row => row.cells[0].textContent.trim()).join(' ')";

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void writeABook() throws Exception {
    assumeTrue(
        Browser.program().isPresent(),
        "there is no chromium, chromium-browser or google-chrome on the PATH: install one");
    page = Files.writeString(folder.resolve("index.html"), HtmlBook.of(SampleClass.book(42, 500)));
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve("reports/student-007.html"), "<title>the seventh</title>");
  }

  @Test
  void sortsSearchesAndOpensAReportWithoutAComplaint() throws Exception {
    try (Browser browser = open(1100)) {
      assertThat(ids(browser)).hasSize(500).startsWith("student-001");

      click(browser, "Total");
      assertThat(sorted(browser, "Total")).isEqualTo("ascending");
      assertThat(totals(browser)).isSorted();
      click(browser, "Total");
      assertThat(sorted(browser, "Total")).isEqualTo("descending");
      assertThat(sorted(browser, "Id")).isEqualTo("none");
      assertThat(totals(browser)).isSortedAccordingTo((one, other) -> other - one);

      browser.run(
          "const box = document.getElementById('search'); box.value = 'STUDENT-00';"
              + " box.dispatchEvent(new Event('input'))");
      assertThat(ids(browser)).hasSize(9);
      assertThat(browser.run("document.getElementById('found').textContent").asString())
          .isEqualTo("9 found");

      browser.run("document.querySelector('a[href=\"reports/student-007.html\"]').click()");
      browser.await("document.title === 'the seventh'");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    try (Browser browser = open(1100)) {
      browser.run("document.querySelector('#book thead button').focus()");
      browser.press("Enter", 13, "\r");

      assertThat(sorted(browser, "Id")).isEqualTo("descending");
      assertThat(ids(browser)).startsWith("student-500");
      assertThat(browser.run("document.querySelector('.wide').tabIndex").asInt()).isZero();
    }
  }

  @Test
  void aTelephoneNeedNotScrollSideways() throws Exception {
    try (Browser browser = open(360)) {
      String inside = "innerWidth === 360 && root.scrollWidth <= root.clientWidth";
      assertThat(browser.run("const root = document.documentElement; " + inside).asBoolean())
          .isTrue();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private Browser open(int width) throws Exception {
    return Browser.open(folder.resolve("profile"), page.toUri(), width);
  }

  private static List<String> ids(Browser browser) throws Exception {
    return List.of(browser.run(IDS).asString().split(" "));
  }

  private static List<Integer> totals(Browser browser) throws Exception {
    String keys =
        browser
            .run(
                "[...document.querySelectorAll('#book .total')]"
                    + ".map(cell => cell.dataset.key).join(' ')")
            .asString();
    return List.of(keys.split(" ")).stream().map(Integer::valueOf).toList();
  }

  private static void click(Browser browser, String header) throws Exception {
    browser.run(button(header) + ".click()");
  }

  private static String sorted(Browser browser, String header) throws Exception {
    return browser.run(button(header) + ".parentElement.getAttribute('aria-sort')").asString();
  }

  private static String button(String header) {
    return "[...document.querySelectorAll('#book thead button')].find(it => it.textContent === '%s')"
        .formatted(header);
  }
}
