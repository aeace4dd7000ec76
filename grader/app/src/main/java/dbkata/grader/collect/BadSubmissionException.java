package dbkata.grader.collect;

/** Says in one sentence why a path is no submission, and what to do about it. */
public final class BadSubmissionException extends Exception {
  private static final long serialVersionUID = 1;

  BadSubmissionException(String message) {
    super(message);
  }
}
