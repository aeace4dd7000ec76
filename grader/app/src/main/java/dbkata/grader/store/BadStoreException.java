package dbkata.grader.store;

/** A file of grades that cannot be used, in a sentence for the person who named it. */
public final class BadStoreException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadStoreException(String sentence) {
    super(sentence);
  }

  public BadStoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Give the sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
