package dbkata.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The autograder for Classroom 50, run as its runner does: in the checkout, told by variables. */
@Tag("classroom")
class Classroom50Test {
  @TempDir private Path folder;

  private Path checkout;
  private Path autograder;
  private Shell shell;
  private ReleaseArchive archive;

  @BeforeEach
  void checkOut() throws IOException {
    archive = ReleaseArchive.shared();
    checkout = folder.resolve("checkout");
    Path work = checkout.resolve("exercises/ex1/src/main/java/dbkata/tasks/TaskRepository.java");
    Files.createDirectories(work.getParent());
    Files.copy(
        Kits.ROOT.resolve("solutions/ex1/src/main/java/dbkata/tasks/TaskRepository.java"), work);
    autograder = Files.createDirectory(folder.resolve("bundle")).resolve("autograder.py");
    Files.copy(Kits.ROOT.resolve("classroom50/autograder.py"), autograder);
    shell =
        new Shell(
                checkout,
                Map.of(
                    "CLASSROOM", "db-2026",
                    "ASSIGNMENT", "tasks",
                    "ASSIGNMENT_TYPE", "individual",
                    "OWNER", "ada",
                    "SUBMISSION_TAG", "submit/2026-11-24T10-15-00Z-1a2b3c4",
                    "COMMIT_URL", "https://example.org/commit/1a2b3c4",
                    "RELEASE_URL", "https://example.org/releases/1",
                    "DBKATA_GRADER_URL", archive.file().toUri().toString(),
                    "DBKATA_GRADER_SHA256", archive.sha256()))
            .with("GIT_COMMITTER_DATE", "2026-11-24T11:15:00+01:00");
    shell.must(
        "git init --quiet && git add --all && git -c user.name=Ada -c user.email=ada@example.org"
            + " commit --quiet --message Work");
  }

  @Test
  void writesTheResultThatItsRunnerReads() throws IOException {
    String script = Files.readString(autograder);
    Files.writeString(autograder, script.replace("EXERCISES = []", "EXERCISES = [\"ex1\"]"));

    String printed = shell.must("python3 " + autograder);

    JsonNode result = JsonMapper.shared().readTree(checkout.resolve("result.json"));
    assertThat(result.path("schema").asString()).isEqualTo("classroom50/result/v1");
    assertThat(result.path("classroom").asString()).isEqualTo("db-2026");
    assertThat(result.path("owner").asString()).isEqualTo("ada");
    assertThat(result.path("review").asString()).isEqualTo("https://example.org/commit/1a2b3c4");
    assertThat(result.path("score").asInt()).isEqualTo(100);
    assertThat(result.path("max-score").asInt()).isEqualTo(100);
    assertThat(result.path("tests").valueStream().mapToInt(it -> it.path("score").asInt()).sum())
        .isEqualTo(100);
    assertThat(result.path("datetime").asString())
        .as("the commit's date, which no regrading moves")
        .isEqualTo("2026-11-24T10:15:00Z");
    assertThat(printed).contains("::notice title=DB Kata::100 of 100 points");
    assertThat(checkout.resolve("release-body.md")).content().contains("100 of 100 points");
  }

  @Test
  void takesTheArchiveThatLiesBesideItByTheSameDigest() throws IOException {
    Files.writeString(autograder.resolveSibling("dbkata-grader.zip"), "mine");

    Shell.Ended ended = shell.run("python3 " + autograder);

    assertThat(ended.exit()).isNotZero();
    assertThat(ended.output()).contains("not the one that was pinned");
  }

  @Test
  void runsNoOtherArchiveThanThePinnedOne() {
    Shell.Ended ended =
        shell.with("DBKATA_GRADER_SHA256", "0".repeat(64)).run("python3 " + autograder);

    assertThat(ended.exit()).isNotZero();
    assertThat(ended.output()).contains("not the one that was pinned");
    assertThat(checkout.resolve("result.json")).doesNotExist();
  }
}
