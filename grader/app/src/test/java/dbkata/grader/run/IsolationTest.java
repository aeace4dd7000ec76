package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.domain.Engine;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Where bubblewrap works, the child sees what it needs and nothing more. */
@EnabledIf("bubblewrapWorks")
class IsolationTest extends HostileTest {
  static boolean bubblewrapWorks() throws IOException {
    Path work = Files.createTempDirectory("dbkata-isolation");
    try (TestRuns runs =
        TestRuns.warm(RunBench.in(work).isolated().settings(), EnumSet.noneOf(Engine.class))) {
      return runs.layers().contains("bubblewrap");
    } finally {
      Files.delete(work);
    }
  }

  @Test
  void rightSolutionsPass() {
    try (TestRuns runs = TestRuns.warm(bench().isolated().settings(), RunBench.allEngines())) {
      assertPassed(RunBench.run(runs, "ex1", Map.of()));
      assertPassed(RunBench.run(runs, "ex3", Map.of()));
      assertPassed(RunBench.run(runs, "ex4", Map.of()));
    }
  }

  @Test
  void hidesFilesAndProcesses() throws IOException {
    Path secret = Files.writeString(work().resolveSibling("secret"), "hidden tests");
    String read = "java.nio.file.Files.readString(java.nio.file.Path.of(\"%s\"));";
    String write = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"%s\"), \"mine\");";
    String jar = RunBench.exercise("ex1").tests().toString();
    String java = Path.of(System.getProperty("java.home"), "release").toString();

    List<TestRun> runs =
        Trial.of(
                read.formatted(secret),
                read.formatted(jar),
                read.formatted("/etc/passwd"),
                read.formatted("/etc/hostname"),
                write.formatted(java),
                write.formatted("/usr/bin/mine"),
                write.formatted("/tmp/mine"),
                write.formatted("/dev/shm/mine"),
                "if (ProcessHandle.of("
                    + ProcessHandle.current().pid()
                    + "L).isEmpty())"
                    + " throw new IllegalStateException(\"nobody there\");",
                HARMLESS)
            .run(bench().isolated());

    assertEach(Verdict.Failed.class, runs);
  }

  /** What it writes beside its own folder stands in memory of its own, which ends with it. */
  @Test
  void changesNoFileThatIsNotItsOwn() throws IOException {
    Path secret = Files.writeString(work().resolveSibling("secret"), "hidden tests");
    String write =
        "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + secret + "\"), \"mine\");";

    Trial.of(write, HARMLESS).run(bench().isolated());

    assertThat(secret).hasContent("hidden tests");
  }

  @Test
  void leavesItsOwnFolderToTheChild() {
    String write =
        "java.nio.file.Files.writeString(java.nio.file.Files.createTempFile(\"x\", \"y\"), \"z\");";

    assertPassed(Trial.of(write).run(bench().isolated()));
    assertThat(work()).isEmptyDirectory();
  }

  @Test
  void endsTheProcessesThatAreLeftBehind() {
    String leave = "new ProcessBuilder(\"setsid\", \"sleep\", \"54321\").start();";

    assertPassed(Trial.of(leave).run(bench().isolated()));

    assertThat(ProcessHandle.allProcesses())
        .noneMatch(it -> it.info().commandLine().orElse("").contains("sleep 54321"));
  }
}
