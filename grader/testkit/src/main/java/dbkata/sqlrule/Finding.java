package dbkata.sqlrule;

import org.jspecify.annotations.Nullable;

/**
 * Report one call that runs a text which is not fixed.
 *
 * @param rule the rule's id, {@value SqlConstantCheck#ID}
 * @param className the class that holds the call, as in {@code app.TaskRepository}
 * @param methodName the method that holds the call; a lambda's own for a call in a lambda
 * @param sourceFile the source file's name; null when the class file does not tell
 * @param line the line of the call; 0 when the class file does not tell
 * @param message what changes the text, where it joined, and what to write instead
 */
public record Finding(
    String rule,
    String className,
    String methodName,
    @Nullable String sourceFile,
    int line,
    String message) {

  /** Return the finding as a line of a report: {@code TaskRepository.java:27: the SQL text ...}. */
  @Override
  public String toString() {
    String place =
        sourceFile == null || line == 0 ? className + "." + methodName : sourceFile + ":" + line;
    return place + ": " + message;
  }
}
