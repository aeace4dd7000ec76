package dbkata.grader.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Write a report's file whole or not at all. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Write a text aside, in UTF-8, and rename it to where it belongs.
   *
   * @throws IOException with one sentence for the person who named the file
   */
  static void write(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException(file + " is a folder: name a file in it");
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      move(part, target);
    } catch (NoSuchFileException e) {
      throw new IOException("the folder of " + file + " does not exist: make it first", e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + " may not be written: permission denied", e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
