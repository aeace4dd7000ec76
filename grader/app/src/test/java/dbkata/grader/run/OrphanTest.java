package dbkata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.run.settings.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the grader is killed, its child ends too, however busy it is. */
class OrphanTest extends HostileTest {
  /** Runs until it is killed: its only test never ends. Arguments: work folder, layers or none. */
  static final class GraderMain {
    private GraderMain() {}

    public static void main(String[] arguments) {
      Path work = Path.of(arguments[0]);
      RunBench bench = RunBench.in(work).stoppingAfter(100);
      if (arguments[1].equals("false")) {
        bench.without(Layer.SYSTEM);
      }
      String marker = work.resolve("running").toString().replace("\\", "\\\\");
      Trial.of("new java.io.File(\"" + marker + "\").createNewFile(); while (true) {}").run(bench);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsWithItsGrader(boolean withTheSystemsHelp) throws Exception {
    Process grader = startGrader(withTheSystemsHelp);
    awaitFile(work().resolve("running"));
    List<ProcessHandle> children = grader.toHandle().descendants().toList();

    grader.destroyForcibly().waitFor();

    assertThat(children).isNotEmpty();
    for (ProcessHandle child : children) {
      child.onExit().get(20, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
    }
  }

  private Process startGrader(boolean withTheSystemsHelp) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GraderMain.class.getName(),
            work().toString(),
            Boolean.toString(withTheSystemsHelp))
        .redirectErrorStream(true)
        .redirectOutput(work().resolveSibling("grader.log").toFile())
        .start();
  }

  private static void awaitFile(Path file) throws InterruptedException {
    long ends = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.exists(file) && System.nanoTime() - ends < 0) {
      Thread.sleep(20);
    }
    assertThat(file).exists();
  }
}
