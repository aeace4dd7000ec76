package dbkata.grader.run;

/** Why a child did not get through. */
sealed interface Loss {
  /**
   * It ended by itself.
   *
   * @param exitCode what it ended with
   * @param errors the end of what it wrote on standard error
   */
  record Gone(int exitCode, String errors) implements Loss {}

  /** The test was at its limit. */
  record TestTime() implements Loss {}

  /** The exercise was at its limit. */
  record ExerciseTime() implements Loss {}

  /** It had too many threads. */
  record Threads() implements Loss {}

  /** Its processes held too much memory. */
  record Memory() implements Loss {}

  /** It wrote too much into files. */
  record Disk() implements Loss {}

  /** It wrote too much past its records. */
  record Flood() implements Loss {}

  /** The engine that it was lent does not answer any more, after a test has used it. */
  record Engine() implements Loss {}

  /** Somebody meddled with its records. */
  record Tampered() implements Loss {}

  /**
   * It was never ready, or failed at its own work.
   *
   * @param reason what happened
   */
  record Broken(String reason) implements Loss {}
}
