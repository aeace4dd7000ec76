package dbkata.testkit.report;

import java.util.List;
import java.util.Optional;

/**
 * A line of the exercise's own sources.
 *
 * @param path the file's path below its source root, as in {@code dbkata/tasks/TaskRepository.java}
 * @param line the line's number, from 1
 * @param text what stands there, without indentation; empty when it would only repeat what was said
 */
public record SourceLine(String path, int line, String text) {
  /** Find the topmost of these frames that is the student's own line, else the test's. */
  public static Optional<SourceLine> topmostIn(
      ExerciseUnderTest exercise, List<StackTraceElement> frames) {
    return topmostIn(exercise.sources(), frames)
        .or(() -> topmostIn(exercise.testSources(), frames));
  }

  /** Find the topmost of these frames whose file is among the sources. */
  static Optional<SourceLine> topmostIn(Sources sources, List<StackTraceElement> frames) {
    return frames.stream()
        .filter(frame -> isIn(sources, frame))
        .findFirst()
        .map(frame -> read(sources, frame));
  }

  /** Tell whether the topmost frame is in the sources, not in what they called. */
  static boolean isTopIn(Sources sources, List<StackTraceElement> frames) {
    return !frames.isEmpty() && isIn(sources, frames.get(0));
  }

  /** Give the file's own name, as in {@code TaskRepository.java}. */
  public String file() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Leave the text out, where it would only repeat what was said. */
  SourceLine placeOnly() {
    return new SourceLine(path, line, "");
  }

  private static boolean isIn(Sources sources, StackTraceElement frame) {
    return frame.getLineNumber() > 0 && frame.getFileName() != null && sources.has(path(frame));
  }

  private static String path(StackTraceElement frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    return folder + frame.getFileName();
  }

  private static SourceLine read(Sources sources, StackTraceElement frame) {
    String path = path(frame);
    int line = frame.getLineNumber();
    return new SourceLine(path, line, sources.line(path, line).map(String::strip).orElse(""));
  }

  /** Write it as a terminal makes it clickable, then its text. */
  @Override
  public String toString() {
    String place = file() + ":" + line;
    return text.isEmpty() ? place : place + "   " + text;
  }
}
