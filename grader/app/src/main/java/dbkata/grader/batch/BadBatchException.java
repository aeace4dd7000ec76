package dbkata.grader.batch;

/** A class that cannot be graded as it was asked for: sentences for a person, a line each. */
public final class BadBatchException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadBatchException(String sentences) {
    super(sentences);
  }

  public BadBatchException(String sentences, Throwable cause) {
    super(sentences, cause);
  }

  /** Give the sentences. */
  public String sentences() {
    return String.valueOf(getMessage());
  }
}
