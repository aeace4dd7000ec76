package dbkata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.compile.worker.WorkerMain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The compiler's process does not outlive the grader, whatever ends that. */
// Each starts processes, which a busy machine takes its time for.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerEndsTest {
  private static final int PATIENCE_SECONDS = 30;

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void anIdleProcessEndsWithItsStandardInput() throws Exception {
    start();

    process.getOutputStream().close();

    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aBusyProcessEndsWithItsStandardInput() throws Exception {
    start();
    byte[] bomb = CompileBombsTest.endlessRequest();

    process.getOutputStream().write(bomb);
    process.getOutputStream().close();

    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Workshop.whereIs(WorkerMain.class).toString(),
                WorkerMain.class.getName())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    InputStream answers = process.getInputStream();
    assertThat(answers.read()).isEqualTo(WorkerMain.READY);
  }
}
