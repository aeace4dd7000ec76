package dbkata.grader.cli;

import dbkata.grader.batch.Batches;
import dbkata.grader.pipeline.Grading;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.similarity.Similarities;
import dbkata.grader.verify.Verification;
import dbkata.grader.watch.Watch;
import java.nio.file.Path;

/** The command line as its tests wire it. */
public final class TestTool {
  private TestTool() {}

  /**
   * Wire it.
   *
   * @param work an existing folder for what lives as long as a run
   */
  public static CommandLineTool of(Terminal terminal, Path kit, Path work) {
    return of(terminal, TestGrading.settings(kit, work, Limits.usual()));
  }

  /** Wire it with these parts and limits. */
  static CommandLineTool of(Terminal terminal, GradingSettings settings) {
    return new CommandLineTool(
        terminal,
        new Grading(settings),
        new Verification(settings),
        new Batches(settings),
        new Similarities(settings),
        new Watch(settings));
  }
}
