package dbkata.grader.run;

import dbkata.grader.run.child.Child;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run is still wanted; when it is not, the child that runs it is ended. Safe for threads.
 */
final class GiveUp {
  private boolean givenUp;
  private @Nullable Child running;

  /** Say that the run is not wanted any more. */
  synchronized void now() {
    givenUp = true;
    if (running != null) {
      running.kill();
    }
  }

  synchronized boolean isGivenUp() {
    return givenUp;
  }

  /** Say that a child begins with the run. */
  synchronized void begins(Child child) {
    running = child;
    if (givenUp) {
      child.kill();
    }
  }

  /** Say that no child is at it. */
  synchronized void ends() {
    running = null;
  }
}
