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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

  /** Groups of the catalogue: forging results, reflection and loading. */
  private static final Set<Character> MEDDLING = Set.of('c', 'f');

  /** These end the child that they run in, or hold it until its time is up. */
  private static final Set<Ending> DEADLY =
      EnumSet.of(Ending.TIMED_OUT, Ending.OUT_OF_MEMORY, Ending.CRASHED);

  /**
   * What came of it.
   *
   * @param trial what was tried
   * @param harm what it has done that nothing may do; none if all is well
   * @param differences what is otherwise than described, without being harm
   * @param repeated whether it was given more time after a first try
   * @param points what counts in the end
   * @param ended in words
   * @param millis how long it took, for information
   */
  record Result(
      Trial trial,
      List<String> harm,
      List<String> differences,
      boolean repeated,
      int points,
      String ended,
      long millis) {
    /** List what is not as it must be. */
    List<String> complaints() {
      return Stream.concat(harm.stream(), differences.stream()).toList();
    }

    private Result again() {
      return new Result(trial, harm, differences, true, points, ended, millis);
    }
  }

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

  /**
   * Hand it in. Where it ends otherwise than described, a busy machine may have left it too little
   * time: then it is handed in once more, with more time and children of its own, and that counts.
   * Harm counts at once.
   */
  Result on(GradingBench bench, Path work) throws IOException {
    Result first = handIn(bench, work, children());
    boolean mayNeedTime = first.harm().isEmpty() && !first.differences().isEmpty();
    return mayNeedTime ? handIn(bench, work, Children.PATIENT).again() : first;
  }

  private Result handIn(GradingBench bench, Path work, Children children) throws IOException {
    Path folder = Files.createTempDirectory(work, attack.name());
    long start = System.nanoTime();
    try (Bait bait = Bait.in(folder)) {
      Path submission =
          new Layout(Kits.ROOT, bait).write(attack.submission(), folder.resolve("submission"));
      Report report =
          bench.grade(submission, List.of(attack.submission().exercise()), sandbox, children);
      return new Result(
          this,
          judge.harm(report, bait),
          judge.differences(report),
          false,
          report.counted(),
          Judge.story(report),
          millisSince(start));
    } catch (BadSubmissionException e) {
      List<String> differences =
          judge.earns().allow(0) ? List.of() : List.of(String.valueOf(e.getMessage()));
      return new Result(
          this, List.of(), differences, false, 0, "refused: " + e.getMessage(), millisSince(start));
    }
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /**
   * What gets at the channel or at the JVM itself, past the gate, may leave it in any state; what
   * fills the memory takes its time.
   */
  private Children children() {
    if (judge.ending() == Ending.OUT_OF_MEMORY) {
      return Children.PATIENT;
    }
    if (sandbox == Sandbox.OFF && MEDDLING.contains(attack.group())) {
      return DEADLY.contains(judge.ending()) ? Children.DOOMED : Children.OWN;
    }
    return sandbox == Sandbox.ON && CALM.contains(judge.ending())
        ? Children.SHARED
        : Children.DOOMED;
  }

  @Override
  public String toString() {
    return attack.name() + (sandbox == Sandbox.OFF ? " (without the sandbox)" : "");
  }
}
