package dbkata.grader.cli;

import dbkata.grader.pipeline.Progress;
import java.io.PrintStream;

/** Show how far a grading run has come, on one line that is written over and leaves nothing. */
final class ProgressLine implements Progress {
  /** Return to the line's start and clear it: ECMA-48, CSI K. */
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private boolean shown;

  ProgressLine(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void reached(String exercise, String what) {
    shown = true;
    err.print(CLEAR + exercise + "  " + what + " ");
    err.flush();
  }

  /** Take the line away, before anything else is printed. */
  synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }
}
