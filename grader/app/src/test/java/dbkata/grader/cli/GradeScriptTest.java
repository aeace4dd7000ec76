package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.Shell;
import dbkata.grader.kit.Kits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code grader/grade} builds the grader, here by something else than Maven. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the script's own tools are GNU's here")
class GradeScriptTest {
  private static final String BUILT = "grader/target/built";

  @TempDir private Path root;
  private Shell shell;

  @BeforeEach
  void layOutWhatTheGraderIsBuiltFrom() throws IOException {
    shell = new Shell(root, Map.of());
    shell.must("mkdir -p grader/{app,probe,testkit}/src/main");
    shell.must("touch pom.xml grader/pom.xml grader/{app,probe,testkit}/pom.xml");
    Files.copy(Kits.ROOT.resolve("grader/grade"), root.resolve("grader/grade"));
  }

  private void maven(String script) throws IOException {
    Path mvnw = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n" + script);
    assertThat(mvnw.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void showsMavensWordsWhenTheBuildFails() throws IOException {
    maven("echo It does not compile; exit 1");

    Shell.Ended ended = shell.run("grader/grade ex1");

    assertThat(ended.exit()).isEqualTo(70);
    assertThat(ended.output().lines())
        .containsExactly(
            "grade: building the grader, once",
            "It does not compile",
            "grade: the grader could not be built; Maven's words are above");
    assertThat(root.resolve(BUILT)).isDirectoryContaining("glob:**/log");
    assertThat(root.resolve(BUILT)).isDirectoryNotContaining("glob:**/{lock,current,next*}");
  }

  @Test
  void endsByCtrlCWhileMavenBuildsAndLeavesNothingHalfDone() throws IOException {
    // As a JVM does, it exits when it is interrupted: it is not killed by the signal.
    maven("trap 'echo ended; exit 130' INT; : > builds; while :; do sleep 0.1; done");

    Shell.Ended ended =
        shell.run(
            """
            # What runs in the background ignores the signal otherwise.
            env --default-signal=INT setsid grader/grade ex1 &
            until [ -e builds ]; do sleep 0.05; done
            kill -INT -- "-$!"
            wait "$!"
            """);

    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.output().lines()).containsExactly("grade: building the grader, once");
    assertThat(root.resolve(BUILT)).isDirectoryNotContaining("glob:**/{lock,current,next*}");
  }
}
