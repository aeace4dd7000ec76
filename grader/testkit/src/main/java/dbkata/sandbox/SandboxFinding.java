package dbkata.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Report one thing that a class uses and that is not open to it.
 *
 * @param rule the rule's id, {@value SandboxRule#ID}
 * @param className the class that holds the first place, as in {@code dbkata.tasks.TaskRepository}
 * @param sourceFile the source file's name; null when the class file does not tell
 * @param line the first line at which it stands; 0 when the class file does not tell
 * @param message what is closed, why, and what to do instead
 */
public record SandboxFinding(
    String rule, String className, @Nullable String sourceFile, int line, String message) {

  /**
   * Return the finding as a line of a report: {@code TaskRepository.java:12: System.exit is ...}.
   */
  @Override
  public String toString() {
    String place = sourceFile == null || line == 0 ? className : sourceFile + ":" + line;
    return place + ": " + message;
  }
}
