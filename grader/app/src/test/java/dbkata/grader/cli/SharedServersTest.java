package dbkata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import dbkata.services.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServersTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void keepJobsFromRunningSideBySide() {
    String inbox = folder.resolve("inbox").toString();
    String out = folder.resolve("out").toString();

    int exit = tool("External").run("batch", inbox, "--out", out, "--jobs", "2");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "grade: With KATA_SERVICES=external, jobs side by side would empty each other's Redis:"
                + " take --jobs 1, or KATA_SERVICES=embedded, which gives each its own.\n");
  }

  @Test
  void areNoMatterWhereEachJobHasItsOwn() {
    String inbox = folder.resolve("inbox").toString();
    String out = folder.resolve("out").toString();

    assertThat(tool("embedded").run("batch", inbox, "--out", out, "--jobs", "2")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("inbox").doesNotContain("Redis");
  }

  private CommandLineTool tool(String mode) {
    PrintStream errors = new PrintStream(err, true, UTF_8);
    Terminal terminal = new Terminal(errors, errors, false, false, UTF_8, Map.of());
    GradingSettings usual = TestGrading.settings(folder, folder, Limits.usual());
    return TestTool.of(
        terminal,
        new GradingSettings(
            usual.root(),
            usual.distribution(),
            usual.cache(),
            new Settings(Map.of("KATA_SERVICES", mode)::get, notice -> {}),
            usual.work(),
            usual.collectLimits(),
            usual.compileLimits(),
            usual.runLimits(),
            usual.clock()));
  }
}
