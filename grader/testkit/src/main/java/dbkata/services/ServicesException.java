package dbkata.services;

/** Tell a person in one sentence why an engine cannot be had, and the way out. */
public final class ServicesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** Say what was found and what to do next. */
  public ServicesException(String message) {
    super(message);
    this.sentence = message;
  }

  /** Say what was found and what to do next, and keep what caused it. */
  public ServicesException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** Give the sentence, which is never null. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
