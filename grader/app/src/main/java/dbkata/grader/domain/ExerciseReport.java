package dbkata.grader.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One exercise of a submission, scored.
 *
 * @param exercise the exercise
 * @param sources what was compiled
 * @param outcome how far it got
 * @param tests every test case of the exercise, in page order, whatever became of it
 * @param took from the start of its compilation to its last test, for information
 * @param hidden what became of a teacher's own tests, whose points stand beside these
 */
public record ExerciseReport(
    Exercise exercise,
    CollectedSources sources,
    Outcome outcome,
    List<TestRun> tests,
    Duration took,
    HiddenResult hidden) {
  public ExerciseReport {
    tests = List.copyOf(tests);
  }

  /** Describe an exercise without tests of a teacher's own. */
  public ExerciseReport(
      Exercise exercise,
      CollectedSources sources,
      Outcome outcome,
      List<TestRun> tests,
      Duration took) {
    this(exercise, sources, outcome, tests, took, HiddenResult.NONE);
  }

  /** The same, with what became of a teacher's own tests. */
  public ExerciseReport with(HiddenResult result) {
    return new ExerciseReport(exercise, sources, outcome, tests, took, result);
  }

  /** Sum up what its tests earned, whether or not it counts. */
  public int earned() {
    return tests.stream().mapToInt(TestRun::earned).sum();
  }

  /** Give what counts: nothing unless its tests ran and every gate is kept. */
  public int counted() {
    return outcome instanceof Outcome.Ran ? earned() : 0;
  }

  /** Give what counts of the teacher's own tests. */
  public int hiddenCounted() {
    return outcome instanceof Outcome.Ran ? hidden.earned() : 0;
  }

  /** Tell whether the grader failed somewhere in it, so that its score is not the student's. */
  public boolean isNotYourFault() {
    return outcome instanceof Outcome.NotYourFault
        || Stream.concat(tests.stream(), hidden.runs().stream().map(HiddenRun::run))
            .anyMatch(test -> test.verdict() instanceof Verdict.NotYourFault);
  }
}
