package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.report.HostileSample;
import dbkata.grader.report.SampleReports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class HtmlReportTest {
  static Stream<Named<ParsedPage>> everySample() {
    return Samples.all().entrySet().stream()
        .map(it -> Named.of(it.getKey(), ParsedPage.of(HtmlReport.of(it.getValue()))));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void usesNoElementThatRunsOrLoadsSomething(ParsedPage page) {
    assertThat(page.elements())
        .extracting(Element::getTagName)
        .isSubsetOf(
            List.of(
                "html",
                "head",
                "meta",
                "title",
                "style",
                "body",
                "header",
                "main",
                "nav",
                "footer",
                "section",
                "div",
                "h1",
                "h2",
                "h3",
                "h4",
                "p",
                "ul",
                "li",
                "a",
                "b",
                "strong",
                "span",
                "mark",
                "code",
                "pre",
                "time",
                "figure",
                "figcaption",
                "details",
                "summary",
                "table",
                "caption",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "svg",
                "rect"));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void usesNoAttributeThatRunsOrLoadsSomething(ParsedPage page) {
    assertThat(page.attributes())
        .extracting(Attr::getName)
        .isSubsetOf(
            List.of(
                "lang",
                "xml:lang",
                "charset",
                "http-equiv",
                "content",
                "name",
                "class",
                "id",
                "href",
                "role",
                "aria-label",
                "aria-labelledby",
                "aria-hidden",
                "title",
                "datetime",
                "tabindex",
                "open",
                "scope",
                "viewBox",
                "preserveAspectRatio",
                "focusable",
                "width",
                "height"));
    assertThat(page.values("http-equiv")).containsExactly("Content-Security-Policy");
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void linksOnlyToItself(ParsedPage page) {
    assertThat(page.values("href"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it).startsWith("#");
              assertThat(page.withId(it.substring(1))).as("the target of " + it).isPresent();
            });
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void givesEachIdOnce(ParsedPage page) {
    assertThat(page.values("id")).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void namesItsSectionsByHeadingsThatAreThere(ParsedPage page) {
    assertThat(page.values("aria-labelledby"))
        .allSatisfy(it -> assertThat(page.withId(it)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void skipsNoLevelOfHeadings(ParsedPage page) {
    List<Integer> levels =
        page.elements().stream()
            .map(Element::getTagName)
            .filter(name -> name.matches("h[1-6]"))
            .map(name -> name.charAt(1) - '0')
            .toList();

    assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
    for (int n = 1; n < levels.size(); n++) {
      assertThat(levels.get(n)).as("heading " + n).isLessThanOrEqualTo(levels.get(n - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void tellsWhatItsTablesAndTheirHeadsAreFor(ParsedPage page) {
    assertThat(page.elements("table"))
        .allSatisfy(it -> assertThat(it.getElementsByTagName("caption").getLength()).isEqualTo(1));
    assertThat(page.elements("th"))
        .allSatisfy(it -> assertThat(it.getAttribute("scope")).isIn("col", "row"));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void tellsByAMarkAndWordsWhatItTellsByColour(ParsedPage page) {
    assertThat(page.ofClass("badge"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getTextContent()).matches("[✓✗–!] \\S.*"));
    assertThat(page.elements("mark"))
        .allSatisfy(it -> assertThat(it.getTextContent()).startsWith("▶ "));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void letsTheBrowserTakeItsOwnStyleSheetAndNothingElse(ParsedPage page) {
    String css = page.elements("style").get(0).getTextContent();

    assertThat(page.values("content"))
        .contains(new Stylesheet(css).policy())
        .first()
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none';"
                + " form-action 'none'");
    assertThat(css).doesNotContain("url(", "@import", "@font-face");
  }

  @Test
  void showsHostileTextAsTextAlone() {
    String text = ParsedPage.of(HtmlReport.of(HostileSample.report())).text();

    for (String hostile : HostileSample.texts()) {
      assertThat(text).contains(VisibleText.of(hostile));
    }
  }

  @Test
  void keepsEachLineOfTheStudentsOutputInsideItsBlock() {
    ParsedPage page = ParsedPage.of(HtmlReport.of(HostileSample.report()));
    List<String> output =
        HostileSample.texts().stream().map(it -> VisibleText.of(it) + "\n").toList();

    assertThat(page.ofClass("output"))
        .isNotEmpty()
        .allSatisfy(
            block -> {
              Element pre = (Element) block.getElementsByTagName("pre").item(0);
              assertThat(pre.getTextContent()).isEqualTo(String.join("", output));
              assertThat(pre.getElementsByTagName("*").getLength()).isEqualTo(output.size());
            });
  }

  @Test
  void givesACiSystemThatPrintsItNothingToObey() {
    String page = HtmlReport.of(HostileSample.report());

    assertThat(page.lines()).noneMatch(line -> line.strip().startsWith("::"));
    assertThat(page).doesNotContain("##[").contains("&#58;:stop-commands::token");
  }

  @Test
  void leadsFromAFailureToItsLineInTheWholeFile() {
    ParsedPage page = ParsedPage.of(HtmlReport.of(SampleReports.mixed()));

    String target =
        page.elements("figcaption").stream()
            .map(it -> (Element) it.getElementsByTagName("a").item(0))
            .filter(it -> it.getTextContent().equals("TaskRepository.java:17"))
            .map(it -> it.getAttribute("href").substring(1))
            .findFirst()
            .orElseThrow();

    assertThat(page.withId(target).orElseThrow().getTextContent())
        .isEqualTo("▶ 17      return 1;\n");
  }

  @Test
  void blamesNobodyForWhatTheGraderFailedAt() {
    ParsedPage page = ParsedPage.of(HtmlReport.of(SampleReports.notYourFault()));

    assertThat(page.ofClass("bad")).isEmpty();
    assertThat(page.text()).contains("not scored", "30 points not scored").doesNotContain(" lost");
    assertThat(page.ofClass("card"))
        .allSatisfy(it -> assertThat(it.getAttribute("class")).isEqualTo("card fault"));
  }

  @Test
  void saysThatASelfCheckProvesNothing() {
    String graded = ParsedPage.of(HtmlReport.of(SampleReports.mixed())).text();
    String checked = ParsedPage.of(HtmlReport.of(SampleReports.selfCheck())).text();

    assertThat(checked).contains("Self-check.", "proves nothing");
    assertThat(graded).doesNotContain("Self-check");
  }

  @Test
  void saysWhatWasEarnedAndWhatKeepsItFromCounting() {
    String text = ParsedPage.of(HtmlReport.of(SampleReports.withheld())).text();

    assertThat(text)
        .contains("100 of 100 earned, 0 counted until TaskRepository.java:16 is mended")
        .contains("docs/rules/sql-constant.md");
  }
}
