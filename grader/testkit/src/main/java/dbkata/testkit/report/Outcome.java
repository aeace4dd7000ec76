package dbkata.testkit.report;

/** How a test ended. */
sealed interface Outcome {
  /** It is green. */
  record Passed() implements Outcome {}

  /**
   * It is red.
   *
   * @param error what it threw
   */
  record Failed(Throwable error) implements Outcome {}

  /**
   * It did not run, which counts as red.
   *
   * @param reason why, as JUnit gives it
   */
  record NotRun(String reason) implements Outcome {}

  /** Tell whether it is green. */
  default boolean isGreen() {
    return this instanceof Passed;
  }
}
