package dbkata.grader.collect;

import java.io.IOException;

/** Says that there is more of something than is looked at. */
final class TooManyException extends IOException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  TooManyException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
