package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.util.List;

/** The words for what became of a test or an exercise, the same in every format. */
public final class Words {
  private static final String PASSED = "passed";
  private static final String FAILED = "failed";
  private static final String NOT_YOUR_FAULT = "not your fault";

  private Words() {}

  /** Name a test's verdict, as in {@code timed out}. */
  public static String of(Verdict verdict) {
    if (verdict instanceof Verdict.Passed) {
      return PASSED;
    }
    if (verdict instanceof Verdict.Failed) {
      return FAILED;
    }
    if (verdict instanceof Verdict.TimedOut) {
      return "timed out";
    }
    if (verdict instanceof Verdict.OutOfMemory) {
      return "out of memory";
    }
    if (verdict instanceof Verdict.Crashed) {
      return "crashed";
    }
    if (verdict instanceof Verdict.NotRun) {
      return "not run";
    }
    if (verdict instanceof Verdict.NotYourFault) {
      return NOT_YOUR_FAULT;
    }
    throw new IllegalArgumentException("a verdict without a word: " + verdict.getClass());
  }

  /** Name how far an exercise got: {@code ran} when its tests speak for it. */
  public static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Ran) {
      return "ran";
    }
    if (outcome instanceof Outcome.DoesNotCompile) {
      return "does not compile";
    }
    if (outcome instanceof Outcome.Stopped || outcome instanceof Outcome.Withheld) {
      return "breaks a gate";
    }
    if (outcome instanceof Outcome.NotYourFault) {
      return NOT_YOUR_FAULT;
    }
    throw new IllegalArgumentException("an outcome without a word: " + outcome.getClass());
  }

  /**
   * Sum an exercise up in one word.
   *
   * <p>When its tests ran, that is what became of those that give no points, if it is the same for
   * all of them; else {@code failed}. A failure of the grader's goes before any other.
   */
  public static String of(ExerciseReport exercise) {
    if (exercise.isNotYourFault()) {
      return NOT_YOUR_FAULT;
    }
    if (!(exercise.outcome() instanceof Outcome.Ran)) {
      return of(exercise.outcome());
    }
    List<String> lost =
        exercise.tests().stream()
            .map(TestRun::verdict)
            .filter(verdict -> !verdict.isPassed())
            .map(Words::of)
            .distinct()
            .toList();
    return lost.isEmpty() ? PASSED : lost.size() == 1 ? lost.get(0) : FAILED;
  }
}
