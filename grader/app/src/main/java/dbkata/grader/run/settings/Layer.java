package dbkata.grader.run.settings;

/**
 * A layer around the student's code that the grader's own tests switch off, to see what the ones
 * inside it hold by themselves. No option of the command line leads here.
 */
public enum Layer {
  /** What the system enforces: {@code setpriv}, {@code prlimit}, {@code setsid}. */
  SYSTEM,
  /** The grader's look at the child's threads and memory. */
  OUTSIDE_WATCH,
  /** The child's look at its own threads. */
  INSIDE_WATCH
}
