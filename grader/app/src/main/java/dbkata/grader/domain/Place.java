package dbkata.grader.domain;

/**
 * A line of the student's source, or of a test's.
 *
 * @param path the file's path below its source root, as in {@code dbkata/tasks/TaskRepository.java}
 * @param line the line's number, from 1
 * @param text what stands there, without indentation; empty when it would only repeat what was said
 */
public record Place(String path, int line, String text) {
  /** Give the file's own name, as in {@code TaskRepository.java}. */
  public String file() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Name it as a terminal makes it clickable: {@code TaskRepository.java:27}. */
  @Override
  public String toString() {
    return file() + ":" + line;
  }
}
