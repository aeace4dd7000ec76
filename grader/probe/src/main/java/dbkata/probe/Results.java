package dbkata.probe;

import dbkata.probe.wire.Result;
import dbkata.probe.wire.Result.Reason;
import dbkata.probe.wire.Result.Stopping;
import dbkata.probe.wire.SealedOutput;
import java.io.IOException;

/** Say what happens, or end: what cannot be said did not happen. Safe for threads. */
final class Results {
  /** Tells the grader nothing: whatever it has no record of is lost. */
  private static final int EXIT = 70;

  private final SealedOutput out;

  Results(SealedOutput out) {
    this.out = out;
  }

  void send(Result result) {
    try {
      out.write(result.encoded());
    } catch (IOException e) {
      halt();
    }
  }

  /** Say why this process ends, and end it. */
  void stop(Reason reason) {
    send(new Stopping(reason));
    halt();
  }

  /** End this process; no shutdown hook runs, since a student's code may have left some. */
  void halt() {
    Runtime.getRuntime().halt(EXIT);
  }
}
