package dbkata.grader.domain;

import java.time.Duration;
import java.util.List;

/**
 * One exercise of a submission, scored.
 *
 * @param exercise the exercise
 * @param sources what was compiled
 * @param outcome how far it got
 * @param tests every test case of the exercise, in page order, whatever became of it
 * @param took from the start of its compilation to its last test, for information
 */
public record ExerciseReport(
    Exercise exercise,
    CollectedSources sources,
    Outcome outcome,
    List<TestRun> tests,
    Duration took) {
  public ExerciseReport {
    tests = List.copyOf(tests);
  }

  /** Sum up what its tests earned, whether or not it counts. */
  public int earned() {
    return tests.stream().mapToInt(TestRun::earned).sum();
  }

  /** Give what counts: nothing unless its tests ran and every gate is kept. */
  public int counted() {
    return outcome instanceof Outcome.Ran ? earned() : 0;
  }

  /** Tell whether the grader failed somewhere in it, so that its score is not the student's. */
  public boolean isNotYourFault() {
    return outcome instanceof Outcome.NotYourFault
        || tests.stream().anyMatch(test -> test.verdict() instanceof Verdict.NotYourFault);
  }
}
