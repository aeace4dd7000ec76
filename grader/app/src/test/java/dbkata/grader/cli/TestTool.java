package dbkata.grader.cli;

import dbkata.grader.pipeline.TestGrading;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.verify.Verification;
import java.nio.file.Path;

/** The command line as its tests wire it. */
final class TestTool {
  private TestTool() {}

  static CommandLineTool of(Terminal terminal, Path kit, Path work) {
    return new CommandLineTool(
        terminal,
        TestGrading.of(kit, work),
        new Verification(TestGrading.settings(kit, work, Limits.usual())));
  }
}
