package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterCommandTest {
  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();

  @Test
  void writesTheExercisesThatAreAskedForAndSaysWhatIsMissing() {
    Path starter = folder.resolve("starter");

    assertThat(run("--out", starter.toString(), "--exercises", "ex1,ex3")).isZero();

    assertThat(starter.resolve("exercises").toFile().list())
        .containsExactlyInAnyOrder("ex1", "ex3", "pom.xml");
    assertThat(screen.out()).contains("files.", "Its workflow scores nothing until");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void refusesAFolderWithSomethingInItWithOneSentence() {
    run("--out", folder.resolve("starter").toString(), "--exercises", "ex1");

    assertThat(run("--out", folder.toString())).isEqualTo(2);
    assertThat(screen.err())
        .isEqualTo(
            "grade: "
                + folder
                + " is not empty: name a new folder, so that nothing is overwritten.\n");
  }

  @Test
  void refusesAnArchiveWithoutItsDigest() {
    Path starter = folder.resolve("starter");

    assertThat(run("--out", starter.toString(), "--grader", "https://example.org/a.zip"))
        .isEqualTo(2);
    assertThat(screen.err()).contains("--grader and --sha256 go together");
    assertThat(starter).doesNotExist();
  }

  @Test
  void needsToKnowWhere() {
    assertThat(run()).isEqualTo(2);
    assertThat(screen.err()).contains("--out");
  }

  private int run(String... arguments) {
    screen.clear();
    String[] all = new String[arguments.length + 1];
    all[0] = "starter";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return TestTool.of(screen.pipe(), Kits.ROOT, folder).run(all);
  }
}
