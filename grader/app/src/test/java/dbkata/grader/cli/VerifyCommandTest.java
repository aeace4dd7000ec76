package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();
  private ToyKit kit;

  @BeforeEach
  void makeAKitWithoutASolution() {
    kit = ToyKit.in(folder.resolve("kit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--kit KIT verify", "verify --kit KIT", "verify toy --kit KIT"})
  void takesTheKitBeforeAndAfterItsName(String words) {
    assertThat(run(words.replace("KIT", kit.root().toString()).split(" "))).isEqualTo(1);
    assertThat(screen.out())
        .contains("exercises/toy/README.md: is missing: take the one of exercise ex1 as a model.\n")
        .contains("problems in 1 exercise, 1 solution. Took ")
        .doesNotContain("ex2");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void namesTheExercisesWhenOneIsUnknown() {
    assertThat(run("verify", "--kit", kit.root().toString(), "ex9")).isEqualTo(2);
    assertThat(screen.err()).isEqualTo("grade: There is no exercise ex9: this kit has toy.\n");
  }

  @Test
  void saysThatAFolderIsNoKit() {
    assertThat(run("--kit", folder.toString(), "verify")).isEqualTo(2);
    assertThat(screen.err()).startsWith("grade: ").contains("holds no exercises").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--quiet", "--isolate", "--submission=x", "--report=total"})
  void refusesOptionsOfGrading(String option) {
    assertThat(run(option, "verify")).isEqualTo(2);
    assertThat(screen.err()).contains(option.replaceFirst("=.*", "") + " does not go with verify");
  }

  @Test
  void explainsItself() {
    assertThat(run("verify", "--help")).isZero();
    assertThat(screen.out()).contains("--kit", "--only", "--write", "70");
  }

  private int run(String... arguments) {
    Path nowhere = folder.resolve("nowhere");
    return TestTool.of(screen.pipe(), nowhere, folder).run(arguments);
  }
}
