package dbkata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.kit.Kits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void writesTheExercisesThatAreAskedForAndSaysWhatIsMissing() {
    Path starter = folder.resolve("starter");

    assertThat(run("--out", starter.toString(), "--exercises", "ex1,ex3")).isZero();

    assertThat(starter.resolve("exercises").toFile().list())
        .containsExactlyInAnyOrder("ex1", "ex3", "pom.xml");
    assertThat(out.toString(UTF_8)).contains("files.", "Its workflow scores nothing until");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void refusesAFolderWithSomethingInItWithOneSentence() {
    run("--out", folder.resolve("starter").toString(), "--exercises", "ex1");

    assertThat(run("--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8))
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
    assertThat(err.toString(UTF_8)).contains("--grader and --sha256 go together");
    assertThat(starter).doesNotExist();
  }

  @Test
  void needsToKnowWhere() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--out");
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            false,
            UTF_8,
            Map.of());
    String[] all = new String[arguments.length + 1];
    all[0] = "starter";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return TestTool.of(terminal, Kits.ROOT, folder).run(all);
  }
}
