package dbkata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import dbkata.services.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServersTest {
  @TempDir private Path folder;

  private final TestScreen screen = new TestScreen();

  @Test
  void keepJobsFromRunningSideBySide() {
    String inbox = folder.resolve("inbox").toString();
    String out = folder.resolve("out").toString();

    int exit = tool("External").run("batch", inbox, "--out", out, "--jobs", "2");

    assertThat(exit).isEqualTo(2);
    assertThat(screen.err())
        .isEqualTo(
            "grade: With KATA_SERVICES=external, jobs side by side would empty each other's Redis:"
                + " take --jobs 1, or KATA_SERVICES=embedded, which gives each its own.\n");
  }

  @Test
  void areNoMatterWhereEachJobHasItsOwn() {
    String inbox = folder.resolve("inbox").toString();
    String out = folder.resolve("out").toString();

    assertThat(tool("embedded").run("batch", inbox, "--out", out, "--jobs", "2")).isEqualTo(2);
    assertThat(screen.err()).contains("inbox").doesNotContain("Redis");
  }

  private CommandLineTool tool(String mode) {
    GradingSettings usual = TestGrading.settings(folder, folder, Limits.usual());
    return TestTool.of(
        screen.pipe(),
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
