package dbkata.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import dbkata.grader.gradebook.html.HtmlBook;
import dbkata.grader.report.HostileReports;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The class's page says what the book holds, and nothing in it can say anything else. */
class HtmlBookTest {
  @Test
  void aClassOfHostileTextIsBuiltLikeOneOfHarmlessText() throws Exception {
    List<String> harmless = structure(HtmlBook.of(book("harmless")));
    for (String text : HostileReports.texts(60).toList()) {
      assertThat(structure(HtmlBook.of(book(text)))).as("of %s", text).isEqualTo(harmless);
    }
  }

  @Test
  void everyStudentHasARowThatLinksTheReport() throws Exception {
    Document page = parse(HtmlBook.of(SampleClass.book(1, 60)));
    Element table = elements(page, "table").get(0);

    assertThat(elements((Element) table.getElementsByTagName("tbody").item(0), "tr")).hasSize(60);
    List<Element> headers = elements((Element) table.getElementsByTagName("thead").item(0), "th");
    assertThat(headers)
        .allSatisfy(
            header -> {
              assertThat(header.getAttribute("scope")).isEqualTo("col");
              assertThat(header.getAttribute("aria-sort")).isIn("none", "ascending");
              assertThat(header.getElementsByTagName("button").getLength()).isEqualTo(1);
            });
    assertThat(elements(page, "a").stream().map(it -> it.getAttribute("href")))
        .contains("reports/student-001.html");
    assertThat(elements(page, "label").get(0).getAttribute("for")).isEqualTo("search");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    Document page = parse(HtmlBook.of(SampleClass.book(1, 10)));

    assertThat(elements(page, "*"))
        .noneMatch(it -> it.hasAttribute("src") || it.hasAttribute("onclick"));
    assertThat(elements(page, "link")).isEmpty();
    assertThat(elements(page, "a"))
        .allMatch(it -> it.getAttribute("href").matches("#.*|reports/[a-z0-9.-]+\\.html"));
  }

  @Test
  void theStepThatTheClassHasNotGotStandsFirst() {
    GradeBook book = SampleClass.book(4, 100);

    assertThat(HtmlBook.of(book))
        .containsPattern(
            "What the class has not got</h3>\\s*<ul[^>]*>\\s*<li><a[^>]*><b>ex\\d</b> step 5");
  }

  @Test
  void hiddenTestsHaveAColumnAndRowsOfTheirOwn() throws Exception {
    String page = HtmlBook.of(SampleClass.bookWithHidden(4, 100));
    Document parsed = parse(page);

    assertThat(page)
        .contains("For teachers only.", "title=\"hidden tests, 56 points beside the total\"")
        .contains("<b>ex2</b> <span class=\"soft\">hidden</span>", "asks late", "a secret date")
        .contains("of 400</span>");
    assertThat(elements(parsed, "tr").stream().map(it -> it.getAttribute("id")))
        .contains("step-ex1-0", "step-ex4-0");
    assertThat(HtmlBook.of(SampleClass.book(4, 100))).doesNotContain("idden</");
  }

  @Test
  void anEmptyClassAndOneWithoutScoresHaveAPageToo() throws Exception {
    parse(HtmlBook.of(new GradeBook(SampleClass.kit(), List.of(), Optional.empty())));
    Attempt attempt = Attempt.without(Standing.NOT_GRADED, "torn", "ada", "ada.zip", Instant.EPOCH);
    Entry entry = new Entry(attempt, 0, Optional.empty());
    String page = HtmlBook.of(new GradeBook(SampleClass.kit(), List.of(entry), Optional.empty()));
    parse(page);
    assertThat(page).contains("1 without a score", "not graded", "torn");
  }

  @Test
  void pairsThatAreAlikeAreLinkedAndTheMedianStandsBesideThem() throws Exception {
    GradeBook plain = SampleClass.book(4, 20);
    Similarity found =
        new Similarity(
            Instant.EPOCH,
            "JPlag 6",
            List.of(
                new Similarity.Compared(
                    "ex2",
                    20,
                    190,
                    17,
                    IntStream.range(0, 30)
                        .mapToObj(
                            i ->
                                new Similarity.Pair(
                                    "student-001", "student-0" + (10 + i), 90 - i, 40, List.of()))
                        .toList())),
            List.of());
    String json = SimilarityJson.of(found);
    String page =
        HtmlBook.of(
            new GradeBook(plain.kit(), plain.entries(), plain.due(), SimilarityJson.read(json)));
    parse(page);

    assertThat(SimilarityJson.read(json)).contains(found);
    assertThat(page)
        .contains("A question and no verdict", "href=\"#alike\"", "90 %", "17 %")
        .contains("<a href=\"reports/student-001.html\">student-001</a>, ")
        .contains("81 %</td><td class=\"points\">17 %")
        .doesNotContain("80 %</td><td class=\"points\">17 %");
    assertThat(SimilarityJson.read("{\"schema\": \"other\"}")).isEmpty();
    assertThat(SimilarityJson.read("no JSON")).isEmpty();
  }

  /** A text in every place that a submission, or a kit, can fill. */
  private static GradeBook book(String text) {
    GradedTest test = new GradedTest(text, 1, text, text, 5);
    ClassKit kit =
        new ClassKit(
            text,
            List.of(
                new GradedExercise("ex1", text, 5, List.of(test), List.of(test)),
                new GradedExercise("ex2", text, 5, List.of(test))));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ExerciseMark failed =
          new ExerciseMark(
              "ex1",
              "failed",
              0,
              0,
              text,
              List.of(new TestMark("failed", 0, "a" + text)),
              0,
              List.of(new TestMark("failed", 0, "b" + text)));
      ExerciseMark passed =
          new ExerciseMark("ex2", "passed", 5, 5, "", List.of(new TestMark("passed", 5, "")));
      Attempt attempt =
          new Attempt(
              text,
              text,
              text,
              Optional.of(Instant.EPOCH),
              Instant.EPOCH,
              Duration.ZERO,
              Standing.GRADED,
              "",
              List.of(failed, passed));
      entries.add(new Entry(attempt, 1, Optional.of("reports/a.html")));
    }
    Attempt none = Attempt.without(Standing.NOT_GRADED, "a" + text, text, text, Instant.EPOCH);
    entries.add(new Entry(none, 0, Optional.empty()));
    Similarity alike =
        new Similarity(
            Instant.EPOCH,
            text,
            List.of(
                new Similarity.Compared(
                    "ex1", 2, 1, 5, List.of(new Similarity.Pair(text, text, 9, 9, List.of())))),
            List.of());
    return new GradeBook(kit, entries, Optional.of(Instant.EPOCH), Optional.of(alike));
  }

  private static List<String> structure(String html) throws Exception {
    return elements(parse(html), "*").stream()
        .map(it -> it.getTagName() + " " + it.getAttribute("class"))
        .toList();
  }

  /** The page is XHTML-compatible, so that what is not escaped is found. */
  private static Document parse(String html)
      throws ParserConfigurationException, IOException, SAXException {
    String script = html.replaceAll("(?s)<script>.*</script>", "<script></script>");
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(script.replace("<!DOCTYPE html>", ""))));
  }

  private static List<Element> elements(Document page, String name) {
    return elements(page.getDocumentElement(), name);
  }

  private static List<Element> elements(Element above, String name) {
    NodeList nodes = above.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
