package dbkata.grader.run.child;

import dbkata.probe.wire.Result;

/** What is heard of a child. */
public sealed interface Event {
  /**
   * It says something, and proves that it is itself.
   *
   * @param result what it says
   */
  record Said(Result result) implements Event {}

  /**
   * It is gone; nothing follows.
   *
   * @param exitCode what it ended with; 128 and the signal's number when a signal ended it
   * @param errors the end of what it wrote on standard error
   */
  record Gone(int exitCode, String errors) implements Event {}

  /** Something else than its records comes over its channel, and more than is let pass. */
  record Flooding() implements Event {}

  /** Records are missing, or one cannot be read: somebody else reads or writes its channel. */
  record Tampered() implements Event {}

  /**
   * It could not be started.
   *
   * @param reason why
   */
  record NotStarted(String reason) implements Event {}
}
