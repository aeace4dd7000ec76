package dbkata.grader.starter;

import java.util.List;

/** Say why no starter can be made, a sentence for each problem. */
public final class BadStarterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Tell one or more problems, each a whole sentence. */
  public BadStarterException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
