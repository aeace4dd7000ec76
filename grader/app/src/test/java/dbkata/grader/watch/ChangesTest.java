package dbkata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
  @TempDir private Path root;
  private Changes changes;

  @BeforeEach
  void watchTwoExercises() throws IOException {
    for (String id : List.of("ex1", "ex2", "ex3")) {
      save(id + "/exercise.yaml");
      save(id + "/src/main/java/dbkata/Task.java");
    }
    changes = new Changes(root, List.of("ex1", "ex2"), System::nanoTime);
  }

  @Test
  void namesTheExerciseWhoseSourceWasSaved() throws IOException {
    save("ex2/src/main/java/dbkata/Task.java");

    Changes.Found found = changes.look();

    assertThat(found.exercises()).containsExactly("ex2");
    assertThat(found.ofTheKit()).isFalse();
    assertThat(found.saved()).isPresent();
    assertThat(changes.look().isEmpty()).isTrue();
  }

  @Test
  void namesEachExerciseWhenSeveralWereSaved() throws IOException {
    save("ex2/src/main/java/dbkata/New.java");
    save("ex1/src/main/java/dbkata/New.java");

    assertThat(changes.look().exercises()).containsExactly("ex1", "ex2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ex1/exercise.yaml",
        "ex1/src/test/java/dbkata/Step1Test.java",
        "ex1/src/test/resources/junit-platform.properties"
      })
  void tellsWhatIsTheKits(String path) throws IOException {
    save(path);

    Changes.Found found = changes.look();

    assertThat(found.exercises()).containsExactly("ex1");
    assertThat(found.ofTheKit()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ex3/src/main/java/dbkata/Task.java", // not watched
        "ex1/README.md",
        "ex1/target/classes/dbkata/Task.class",
        "ex1/src/main/java/dbkata/.Task.java.swp",
        "ex1/src/main/java/dbkata/.#Task.java",
        "ex1/src/main/java/dbkata/Task.java~",
        "ex1/src/main/java/dbkata/4913",
        "ex1/src/test/java/dbkata/.Step1Test.java.swp"
      })
  void takesNoNoticeOfOtherFiles(String path) throws IOException {
    save(path);

    assertThat(changes.look().isEmpty()).isTrue();
  }

  private void save(String path) throws IOException {
    Path file = root.resolve("exercises").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "saved at " + System.nanoTime());
  }
}
