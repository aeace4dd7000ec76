package dbkata.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the exercise's own sources.
 *
 * @param place file and line, such as {@code TaskRepository.java:31}
 * @param text what stands there, without indentation
 */
record SourceLine(String place, String text) {
  /** Find the topmost line of a stack trace whose file lies under a source root. */
  static Optional<SourceLine> topmostIn(Path root, Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .filter(frame -> isIn(root, frame))
        .findFirst()
        .map(frame -> read(file(root, frame), frame));
  }

  /** Tell whether an error was thrown by code under a source root, not by what that code called. */
  static boolean isThrownIn(Path root, Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return trace.length > 0 && isIn(root, trace[0]);
  }

  /** Leave the text out, where it would only repeat what was said. */
  SourceLine placeOnly() {
    return new SourceLine(place, "");
  }

  private static boolean isIn(Path root, StackTraceElement frame) {
    return frame.getLineNumber() > 0
        && frame.getFileName() != null
        && Files.isRegularFile(file(root, frame));
  }

  private static Path file(Path root, StackTraceElement frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    return root.resolve(folder + frame.getFileName());
  }

  private static SourceLine read(Path file, StackTraceElement frame) {
    String place = frame.getFileName() + ":" + frame.getLineNumber();
    try (Stream<String> lines = Files.lines(file)) {
      String text = lines.skip(frame.getLineNumber() - 1L).findFirst().orElse("").strip();
      return new SourceLine(place, text);
    } catch (IOException | UncheckedIOException e) {
      // A file that is not UTF-8 still has a name and a line to go to.
      return new SourceLine(place, "");
    }
  }

  @Override
  public String toString() {
    return text.isEmpty() ? place : place + "   " + text;
  }
}
