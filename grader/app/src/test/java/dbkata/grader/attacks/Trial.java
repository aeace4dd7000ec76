package dbkata.grader.attacks;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.Kits;
import dbkata.grader.pipeline.GradingBench;
import dbkata.grader.pipeline.GradingBench.Children;
import dbkata.grader.pipeline.GradingBench.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An attack on the grader, with all layers or without the outer one.
 *
 * @param attack what is handed in
 * @param sandbox whether the sandbox gate stops it
 * @param judge what must become of it
 */
record Trial(Attack attack, Sandbox sandbox, Judge judge) {
  /** These leave nothing running behind. */
  private static final Set<Ending> CALM =
      EnumSet.of(Ending.PASSED, Ending.FAILED, Ending.BREAKS_A_GATE, Ending.DOES_NOT_COMPILE);

  /**
   * What came of it.
   *
   * @param trial what was tried
   * @param complaints what is not as it must be; none if all is well
   * @param points what counts in the end
   * @param ended in words
   * @param millis how long it took, for information
   */
  record Result(Trial trial, List<String> complaints, int points, String ended, long millis) {}

  static Trial withAllLayers(Attack it) {
    return new Trial(it, Sandbox.ON, new Judge(it.verdict(), it.earns(), it.loses(), false));
  }

  static Trial withoutTheSandbox(Attack it) {
    Attack.Inner inner = it.inner().orElseThrow();
    return new Trial(
        it,
        Sandbox.OFF,
        new Judge(inner.ending(), inner.earnings(), inner.lost(), inner.harmless() != null));
  }

  /** Hand it in, in a folder of its own. */
  Result on(GradingBench bench, Path work) throws IOException {
    Path folder = Files.createTempDirectory(work, attack.name());
    long start = System.nanoTime();
    try (Bait bait = Bait.in(folder)) {
      Path submission =
          new Layout(Kits.ROOT, bait).write(attack.submission(), folder.resolve("submission"));
      Report report =
          bench.grade(submission, List.of(attack.submission().exercise()), sandbox, children());
      return new Result(
          this,
          judge.complaints(report, bait),
          report.counted(),
          Judge.story(report),
          (System.nanoTime() - start) / 1_000_000);
    } catch (BadSubmissionException e) {
      List<String> complaints =
          judge.earns().allow(0) ? List.of() : List.of(String.valueOf(e.getMessage()));
      return new Result(
          this,
          complaints,
          0,
          "refused: " + e.getMessage(),
          (System.nanoTime() - start) / 1_000_000);
    }
  }

  private Children children() {
    return sandbox == Sandbox.ON && CALM.contains(judge.ending()) ? Children.SHARED : Children.OWN;
  }

  @Override
  public String toString() {
    return attack.name() + (sandbox == Sandbox.OFF ? " (without the sandbox)" : "");
  }
}
