package dbkata.grader.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the students' page tells them to type works in a starter; Maven builds the grader there. */
@Tag("slow")
class StarterWorksTest {
  private static final Path KIT = Path.of("../..");
  private static final String WORK = "src/main/java/dbkata/tasks/TaskRepository.java";

  @TempDir private Path folder;

  private Path starter;
  private Shell shell;

  @BeforeEach
  void write() {
    starter = folder.resolve("starter");
    new StarterFolder(starter).write(Starter.of(KIT, List.of("ex1", "ex4"), Optional.empty()));
    shell = new Shell(starter, Map.of("NO_COLOR", "1"));
  }

  @Test
  void theTestsAreRedFirstAndGreenWhenTheExerciseIsSolved() throws IOException {
    Shell.Ended red = shell.run("./mvnw test -pl exercises/ex1");
    assertThat(red.exit()).isEqualTo(1);
    assertThat(red.output()).contains("0 of 100 points", "Not written yet: Step 1");

    solve("ex1");
    assertThat(shell.must("./mvnw test -pl exercises/ex1")).contains("100 of 100 points");
  }

  @Test
  void theGraderBuildsItselfAndScores() throws IOException {
    solve("ex1");

    Shell.Ended ended = shell.run("grader/grade");

    assertThat(ended.output()).contains("Self-check", "ex1  Tasks in SQLite", "100 of 200 points");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(shell.must("grader/grade ex1")).contains("100 of 100 points");
  }

  private void solve(String id) throws IOException {
    Files.copy(
        KIT.resolve("solutions").resolve(id).resolve(WORK),
        starter.resolve("exercises").resolve(id).resolve(WORK),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
