package dbkata.grader.similarity;

/** A comparison that cannot be made: a sentence for a person, with what to do. */
public final class SimilarityException extends Exception {
  private static final long serialVersionUID = 1L;

  SimilarityException(String sentence) {
    super(sentence);
  }

  SimilarityException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Give the sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
