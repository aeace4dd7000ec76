package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.ToyKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grading run that is told to end, as by Ctrl-C, leaves nothing and tells no result. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "setsid starts a process group")
class ToldToEndTest {
  private static final String LOOP =
      ToyKit.SOLUTION.replace("return a + b;", "while (a < 9) {} return a;");

  @TempDir private Path folder;
  private ToyKit kit;
  private Path submission;
  private Path work;

  @BeforeEach
  void layOut() throws IOException {
    kit = ToyKit.in(folder.resolve("kit"));
    submission = kit.submission("ada", LOOP);
    work = Files.createDirectory(folder.resolve("work"));
  }

  @ParameterizedTest
  @CsvSource({"child, 0", "child, 300", "child, 2000"})
  void leavesNothingAndTellsNoResult(String begun, int milliseconds) throws Exception {
    endAfter(begun, milliseconds);
  }

  /** It hits what has just begun at another instruction each time: worth many tries, on request. */
  @Tag("slow")
  @RepeatedTest(20)
  void leavesNothingWhenItHasHardlyBegun() throws Exception {
    endAfter("compiler-", 0);
  }

  private void endAfter(String begun, int milliseconds) throws Exception {
    Process grader = start();
    awaitFolder(begun);
    TimeUnit.MILLISECONDS.sleep(milliseconds);
    List<ProcessHandle> all = grader.toHandle().descendants().toList();

    // To the whole group, as Ctrl-C does; that signal itself is not heard by what runs behind.
    new ProcessBuilder("kill", "-TERM", "--", "-" + grader.pid()).inheritIO().start().waitFor();

    assertThat(grader.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
    assertThat(grader.waitFor()).isEqualTo(143);
    for (ProcessHandle process : all) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThat(work).isEmptyDirectory();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            "setsid",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GraderMain.class.getName(),
            kit.root().toString(),
            work.toString(),
            "--submission",
            submission.toString())
        .redirectErrorStream(true)
        .start();
  }

  private void awaitFolder(String begins) throws Exception {
    for (int tries = 0; tries < 6000; tries++) {
      try (Stream<Path> made = Files.list(work)) {
        if (made.anyMatch(it -> it.getFileName().toString().startsWith(begins))) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no folder " + begins + " within a minute");
  }
}
