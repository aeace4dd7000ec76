package dbkata.grader.batch;

/** A worker that did not come through with a submission; the message ends a sentence. */
final class WorkerLostException extends Exception {
  private static final long serialVersionUID = 1L;

  WorkerLostException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
