package dbkata.grader.pipeline;

/** Hear how far a grading run has come; for a person who waits. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = (exercise, what) -> {};

  /**
   * Hear that an exercise has come to a stage.
   *
   * @param exercise its id
   * @param what what is done with it, as in {@code running 36 tests}
   */
  void reached(String exercise, String what);
}
