package dbkata.grader.run.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * An empty folder of a child's own, which others cannot look into; it is deleted with the child.
 *
 * @param path where it is
 */
record WorkFolder(Path path) implements AutoCloseable {
  static WorkFolder in(Path parent) throws IOException {
    // Made for its owner alone, where the file system knows owners.
    return new WorkFolder(Files.createTempDirectory(parent, "child").toRealPath());
  }

  /** Sum up what its files hold, in bytes; no more of them are counted than tell enough. */
  long size() {
    Measuring measuring = new Measuring();
    try {
      Files.walkFileTree(path, measuring);
    } catch (IOException e) {
      return measuring.bytes; // it is being changed, or deleted
    }
    return measuring.bytes;
  }

  /** Delete it, whatever the child has left in it; links are not followed. */
  @Override
  public void close() {
    try {
      Files.walkFileTree(path, new Deleting());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Measuring extends SimpleFileVisitor<Path> {
    /** What an empty file takes, at least. */
    private static final long SMALLEST = 4 << 10;

    private static final int MOST_FILES = 100_000;

    private long bytes;
    private int files;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += Math.max(SMALLEST, attributes.size());
      return ++files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // deleted meanwhile
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return deleted(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return deleted(file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return deleted(folder);
    }

    private static FileVisitResult deleted(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // It stays in the grader's own temporary folder, which is deleted as well.
        return FileVisitResult.CONTINUE;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
