package dbkata.grader.domain;

/** Whether a submission of a class has a score. */
public enum Standing {
  /** It was graded: its points are its score, also when they are 0. */
  GRADED("graded"),
  /** There was nothing in it that could be graded: no score, and the student's to mend. */
  NOT_GRADED("not graded"),
  /** The grader failed: no score, and never the student's fault. */
  NOT_YOUR_FAULT("not your fault");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** Give the word of every format and of the store. */
  public String word() {
    return word;
  }

  /** Find one by its word. */
  public static Standing of(String word) {
    for (Standing standing : values()) {
      if (standing.word.equals(word)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("no submission stands as \"" + word + "\"");
  }
}
