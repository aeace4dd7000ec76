package dbkata.grader.domain;

/**
 * What became of one test case. Only {@link Passed} gives points.
 *
 * <p>The compiler makes every reader of verdicts think of each kind.
 */
public sealed interface Verdict {
  /** It is green. */
  record Passed() implements Verdict {}

  /**
   * It is red.
   *
   * @param explanation expected, actual, the student's own line
   */
  record Failed(Explanation explanation) implements Verdict {}

  /**
   * It was stopped at its limit.
   *
   * @param explanation how long it was given, and what to look for
   */
  record TimedOut(Explanation explanation) implements Verdict {}

  /**
   * It asked for more memory than it was given.
   *
   * @param explanation how much it was given, and what to look for
   */
  record OutOfMemory(Explanation explanation) implements Verdict {}

  /**
   * It ended the process that ran it.
   *
   * @param explanation how, and what to look for
   */
  record Crashed(Explanation explanation) implements Verdict {}

  /**
   * It was not reached, or was skipped.
   *
   * @param reason why, as a sentence
   */
  record NotRun(String reason) implements Verdict {}

  /**
   * The grader failed, which is never scored as the student's failure.
   *
   * @param reason what happened, for whoever runs the grader
   */
  record NotYourFault(String reason) implements Verdict {}

  /** Tell whether it gives points. */
  default boolean isPassed() {
    return this instanceof Passed;
  }
}
