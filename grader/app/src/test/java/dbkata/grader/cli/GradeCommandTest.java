package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES) // whole grading runs
class GradeCommandTest {
  private static final String HALF = ToyKit.SOLUTION.replace("Hello", "Good bye");

  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();
  private ToyKit kit;

  @BeforeEach
  void makeAKit() {
    kit = ToyKit.in(folder.resolve("kit"));
  }

  @Test
  void endsWithZeroAndAShortReportForFullMarks() {
    int exit = grade("--submission", kit.submission("ada", ToyKit.SOLUTION).toString());

    assertThat(screen.err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(screen.out())
        .contains("100 of 100 points", "toy  A toy  100 of 100  ████████████████████  passed")
        .doesNotContain("Self-check", "step 1");
  }

  @Test
  void endsWithOneBelowTheBarAndExplainsEachLostPoint() {
    int exit = grade("--submission", kit.submission("ada", HALF).toString());

    assertThat(exit).isEqualTo(1);
    assertThat(screen.out())
        .contains(
            "60 of 100",
            "step 1  Add",
            "✗ greets by name",
            "40 points",
            "expected: \"Hello, Ada\"",
            " but was: \"Good bye, Ada\"",
            "Think: Where does the name go?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "60"})
  void endsWithZeroAtTheBarThatIsAskedFor(String bar) {
    String submission = kit.submission("ada", HALF).toString();

    assertThat(grade("--submission", submission, "--fail-under", bar, "--quiet")).isZero();
    assertThat(screen.out()).hasLineCount(1).contains("60 of 100 points");
  }

  @Test
  void gradesItsOwnCheckoutAsASelfCheck() {
    kit.write("exercises/toy/src/main/java/toy/Toy.java", ToyKit.SOLUTION);

    assertThat(grade()).isZero();
    assertThat(screen.out()).contains("Self-check", "100 of 100 points");
  }

  @Test
  void writesReportsIntoFilesBesideTheOneInTheTerminal() throws IOException {
    Path file = folder.resolve("report.txt");
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    assertThat(grade("--submission", submission, "--report", "total=" + file)).isZero();

    assertThat(file).content().contains("100 of 100 points");
    assertThat(screen.out()).contains("████");
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void printsTheFormatThatIsAskedForInPlaceOfTheConsoleReport() {
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    assertThat(grade("--submission", submission, "--report", "total")).isZero();
    assertThat(screen.out()).hasLineCount(1);
  }

  @Test
  void writesTheOtherReportsWhenOneCannotBeWritten() {
    Path missing = folder.resolve("nowhere/report.txt");
    Path file = folder.resolve("report.txt");
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    int exit =
        grade(
            "--submission",
            submission,
            "--report",
            "total=" + missing,
            "--report",
            "total=" + file);

    assertThat(exit).isEqualTo(2);
    assertThat(screen.err())
        .isEqualTo(
            "grade: a report was not written: the folder of "
                + missing
                + " does not exist: make it first.\n");
    assertThat(file).content().contains("100 of 100 points");
  }

  @Test
  void saysThatAReportsFileIsAFolder() {
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    assertThat(grade("--submission", submission, "--report", "total=" + folder)).isEqualTo(2);
    assertThat(screen.err()).contains(folder + " is a folder: name a file in it.");
  }

  @Test
  void namesTheExercisesWhenOneIsUnknown() {
    assertThat(grade("toy", "ex9", "ex10")).isEqualTo(2);
    assertThat(screen.err())
        .isEqualTo(
            """
            grade: There is no exercise ex9: this kit has toy.
            grade: There is no exercise ex10: this kit has toy.
            """);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void namesTheFormatsWhenOneIsUnknown() {
    assertThat(grade("--report", "pdf")).isEqualTo(2);
    assertThat(screen.err()).contains("there is no format \"pdf\": the formats are console, total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "many"})
  void refusesABarThatIsNoPercentage(String bar) {
    assertThat(grade("--fail-under", bar)).isEqualTo(2);
    assertThat(screen.err()).startsWith("grade: ").contains("--fail-under").doesNotContain("\tat ");
  }

  @Test
  void saysThatASubmissionIsNotThere() {
    assertThat(grade("--submission", folder.resolve("nobody").toString())).isEqualTo(2);
    assertThat(screen.err()).startsWith("grade: ").contains("nobody").hasLineCount(1);
  }

  @Test
  void saysThatAKitIsNoKit() {
    assertThat(grade("--kit", folder.toString())).isEqualTo(2);
    assertThat(screen.err()).startsWith("grade: ").contains("holds no exercises").hasLineCount(1);
  }

  @Test
  void saysWhatItUnderstandsWhenNothingIsAskedForRightly() {
    assertThat(grade("--colour", "red")).isEqualTo(2);
    assertThat(screen.err()).contains("--colour").contains("try grader/grade --help");
  }

  @Test
  void explainsItself() {
    assertThat(grade("--help")).isZero();
    assertThat(screen.out())
        .contains("--submission", "--kit", "--report", "--fail-under", "--quiet", "--color", "70");
  }

  @Test
  void coloursOnlyWhenAPersonLooksAndDoesNotMind() {
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    grade("--submission", submission, "--quiet", "--color", "always");
    assertThat(screen.out()).contains("\u001b[");
    gradeAt(screen.terminal(true, Map.of()), "--submission", submission, "--quiet");
    assertThat(screen.out()).contains("\u001b[");
    gradeAt(screen.terminal(true, Map.of("NO_COLOR", "1")), "--submission", submission, "--quiet");
    assertThat(screen.out()).doesNotContain("\u001b[");
    gradeAt(screen.terminal(false, Map.of()), "--submission", submission, "--quiet");
    assertThat(screen.out()).doesNotContain("\u001b[");
  }

  @Test
  void showsProgressInATerminalAndTakesItAway() {
    String submission = kit.submission("ada", ToyKit.SOLUTION).toString();

    gradeAt(screen.terminal(true, Map.of()), "--submission", submission);
    assertThat(screen.err()).contains("toy  running 2 tests").endsWith("\r\u001b[K");
  }

  private int grade(String... arguments) {
    return gradeAt(screen.terminal(false, Map.of()), arguments);
  }

  private int gradeAt(Terminal terminal, String... arguments) {
    screen.clear();
    return TestTool.of(terminal, kit.root(), folder).run(arguments);
  }
}
