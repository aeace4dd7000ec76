package dbkata.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  private static final String OWN = "dbkata/tasks/TaskRepository.java";
  private static final String GIVEN = "dbkata/tasks/Task.java";

  private final Excerpts excerpts = excerpts(numbered(20));

  @Test
  void showsThreeLinesOnEitherSideOfTheOneThatIsMarked() {
    Code code = excerpts.at(new Place(OWN, 10, "line 10"));

    assertThat(code.lines()).extracting(CodeLine::number).containsExactly(7, 8, 9, 10, 11, 12, 13);
    assertThat(code.lines()).filteredOn(CodeLine::marked).containsExactly(marked(10, "line 10"));
  }

  @Test
  void showsALineAloneWhenItIsNamedAgain() {
    excerpts.at(new Place(OWN, 10, ""));

    assertThat(excerpts.at(new Place(OWN, 10, "")).lines()).containsExactly(marked(10, "line 10"));
  }

  @Test
  void stopsAtTheEndsOfTheFile() {
    assertThat(excerpts.at(new Place(OWN, 1, "")).lines()).hasSize(4);
    assertThat(excerpts.at(new Place(OWN, 20, "")).lines()).hasSize(4);
  }

  @Test
  void beginsAndEndsWithALineThatSaysSomething() {
    Code code = excerpts("one\n\n\nfour\n\nsix\n\n").at(new Place(OWN, 4, ""));

    assertThat(code.lines()).extracting(CodeLine::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(excerpts("\n\n\n").at(new Place(OWN, 2, "")).lines()).containsExactly(marked(2, ""));
  }

  @Test
  void takesAwayTheIndentationThatAllLinesShare() {
    Code code = excerpts("    if (x) {\n\n      y();\n    }\n").at(new Place(OWN, 3, ""));

    assertThat(code.lines())
        .extracting(CodeLine::text)
        .containsExactly("if (x) {", "", "  y();", "}");
  }

  @Test
  void keepsTabsBesideSpacesAsTheyAre() {
    Code code = excerpts("\tone();\n    two();\n").at(new Place(OWN, 1, ""));

    assertThat(code.lines()).extracting(CodeLine::text).containsExactly("\tone();", "    two();");
  }

  @Test
  void showsThePlacesOwnTextWhereTheSourcesDoNotReach() {
    Code test = excerpts.at(new Place("dbkata/tasks/Step2Test.java", 57, "assertThat(id)"));
    Code beyond = excerpts.at(new Place(OWN, 99, ""));

    assertThat(test.lines()).containsExactly(marked(57, "assertThat(id)"));
    assertThat(test.target()).isEmpty();
    assertThat(beyond.lines()).isEmpty();
  }

  @Test
  void cutsLinesThatNobodyReads() {
    Code code = excerpts("x".repeat(100_000)).at(new Place(OWN, 1, ""));

    assertThat(code.lines().get(0).text()).hasSizeLessThan(400).endsWith("… (cut)");
  }

  @Test
  void givesTheStudentsFilesWholeWithTheNamedLinesMarked() {
    excerpts.at(new Place(OWN, 10, ""));
    excerpts.at(new Place(OWN, 12, ""));

    List<SourceFile> files = excerpts.files();

    assertThat(files).extracting(SourceFile::path).containsExactly(OWN);
    assertThat(files.get(0).lines()).hasSize(20);
    assertThat(files.get(0).lines().stream().filter(CodeLine::marked).map(CodeLine::number))
        .containsExactly(10, 12);
  }

  @Test
  void givesAFileOfTheKitWhenAFailureNamesIt() {
    excerpts.at(new Place(GIVEN, 1, ""));

    assertThat(excerpts.files()).extracting(SourceFile::path).containsExactly(GIVEN, OWN);
  }

  private static Excerpts excerpts(String source) {
    Map<String, String> files = Map.of(OWN, source, GIVEN, "record Task() {}\n");
    return new Excerpts(
        "exercise-1",
        new CollectedSources("ex1", new TreeMap<>(files), new TreeSet<>(List.of(OWN)), List.of()));
  }

  private static String numbered(int lines) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(n -> "line " + n + "\n")
        .collect(Collectors.joining());
  }

  private static CodeLine marked(int number, String text) {
    return new CodeLine(number, text, true);
  }
}
