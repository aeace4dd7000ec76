package dbkata.grader.kit;

import java.util.List;

/** Say what is wrong with a kit's folder, a sentence for each problem. */
public final class BadKitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Tell one or more problems, each a whole sentence that names its file. */
  public BadKitException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
