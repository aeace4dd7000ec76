package dbkata.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two scripts of {@code gradescope/}, run as Gradescope does, in another folder. */
@Tag("classroom")
class GradescopeTest {
  @TempDir private static Path home;

  private static Shell shell;

  @BeforeAll
  static void uploadAndBuild() throws IOException {
    Path source = Files.createDirectories(home.resolve("source"));
    Files.createDirectory(home.resolve("results"));
    for (String name : List.of("setup.sh", "run_autograder")) {
      Files.copy(Kits.ROOT.resolve("gradescope").resolve(name), source.resolve(name));
    }
    Path script = source.resolve("run_autograder");
    Files.writeString(script, Files.readString(script).replace("exercises=()", "exercises=(ex1)"));
    Files.copy(ReleaseArchive.shared().file(), source.resolve("dbkata-grader.zip"));
    shell =
        new Shell(home, Map.of("AUTOGRADER", home.toString()))
            .with("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
    shell.must("source/setup.sh");
    // Gradescope's own doing, when the image is built.
    Files.copy(source.resolve("run_autograder"), home.resolve("run_autograder"));
  }

  @BeforeEach
  void handIn() throws IOException {
    shell.must("rm -rf submission results && mkdir submission results && chmod +x run_autograder");
  }

  @Test
  void writesResultsForEachSubmission() throws IOException {
    Files.copy(
        Kits.ROOT.resolve("solutions/ex1/src/main/java/dbkata/tasks/TaskRepository.java"),
        home.resolve("submission/TaskRepository.java"),
        StandardCopyOption.REPLACE_EXISTING);

    shell.must("./run_autograder");

    JsonNode results = results();
    assertThat(results.path("score").asInt()).isEqualTo(100);
    assertThat(results.path("tests")).hasSizeGreaterThan(20);
    assertThat(results.path("stdout_visibility").asString()).isEqualTo("hidden");
    assertThat(home.resolve("results").toFile().list()).containsExactly("results.json");
  }

  @Test
  void aSubmissionWithNothingToGradeGetsNoPointsAndTheReason() throws IOException {
    Files.writeString(home.resolve("submission/essay.txt"), "I could not do it.");

    shell.must("./run_autograder");

    assertThat(results().path("score").asInt(-1)).isZero();
    assertThat(results().path("output").asString()).contains("grade: ");
  }

  @Test
  void anImageInWhichNothingCanBeGradedIsNotBuilt() throws IOException {
    Path script = home.resolve("source/run_autograder");
    Files.writeString(
        script, Files.readString(script).replace("exercises=(ex1)", "exercises=(ex77)"));

    Shell.Ended ended = shell.run("source/setup.sh");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output())
        .contains("There is no exercise ex77", "the rehearsal scored nothing");
  }

  private JsonNode results() {
    return JsonMapper.shared().readTree(home.resolve("results/results.json"));
  }
}
