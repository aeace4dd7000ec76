package dbkata.grader.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files below some folders, and what has become of them since the last look.
 *
 * <p>Asking again and again works wherever files can be read: on shared folders and in containers,
 * where a system tells nobody what has changed. A file is told by its size, its time and what the
 * system knows it by. Its content is compared as well for a while after a change: where times are
 * coarse, a second save can leave all of them as they were.
 *
 * <p>Not safe for threads.
 */
final class WatchedFiles {
  /** Longer than the coarsest times of file systems: 2 s on FAT. */
  private static final Duration COARSEST = Duration.ofSeconds(3);

  /** More than any source that is graded, in bytes. */
  private static final int MOST_CONTENT = 512 << 10;

  private final List<Path> roots;
  private final Predicate<Path> wanted;
  private final LongSupplier nanoTime;
  private Map<Path, Seen> files = Map.of();

  /**
   * Look for the first time.
   *
   * @param roots folders, or files, which need not exist
   * @param wanted which of the files below them matter
   * @param nanoTime the time as {@link System#nanoTime} tells it
   */
  WatchedFiles(List<Path> roots, Predicate<Path> wanted, LongSupplier nanoTime) {
    this.roots = List.copyOf(roots);
    this.wanted = wanted;
    this.nanoTime = nanoTime;
    look();
  }

  /**
   * A file as it was.
   *
   * @param attributes what its folder says of it
   * @param content its beginning; null when it is no ordinary file or cannot be read
   * @param since when it was first like that, by the caller's clock
   */
  private record Seen(Attributes attributes, @Nullable ByteBuffer content, long since) {
    boolean isLike(@Nullable Seen other) {
      return other != null
          && attributes.equals(other.attributes)
          && Objects.equals(content, other.content);
    }
  }

  private record Attributes(boolean regular, long size, Instant modified, @Nullable Object key) {
    static Attributes of(BasicFileAttributes it) {
      return new Attributes(
          it.isRegularFile(), it.size(), it.lastModifiedTime().toInstant(), it.fileKey());
    }
  }

  /** Look again, and tell whether anything is another than at the last look. */
  boolean look() {
    Map<Path, Seen> before = files;
    Map<Path, Seen> now = new HashMap<>();
    for (Path root : roots) {
      walk(root, (file, attributes) -> now.put(file, see(file, attributes, before.get(file))));
    }
    files = now;
    return !before.keySet().equals(now.keySet())
        || now.entrySet().stream().anyMatch(it -> !it.getValue().isLike(before.get(it.getKey())));
  }

  /** Tell when the newest of them was saved, by the file system's clock. */
  Optional<Instant> newest() {
    return files.values().stream().map(it -> it.attributes().modified()).max(Instant::compareTo);
  }

  private Seen see(Path file, BasicFileAttributes basic, @Nullable Seen before) {
    Attributes attributes = Attributes.of(basic);
    long time = nanoTime.getAsLong();
    boolean settled =
        before != null
            && before.attributes().equals(attributes)
            && time - before.since() > COARSEST.toNanos();
    if (before != null && settled) {
      return before;
    }
    Seen now = new Seen(attributes, attributes.regular() ? content(file) : null, time);
    return before != null && now.isLike(before) ? before : now;
  }

  private static @Nullable ByteBuffer content(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return ByteBuffer.wrap(in.readNBytes(MOST_CONTENT));
    } catch (IOException e) {
      return null; // gone, or being replaced: the next look tells
    }
  }

  private interface Visit {
    void file(Path file, BasicFileAttributes attributes);
  }

  /** Visit what is wanted; links are not followed, and what goes meanwhile was not there. */
  private void walk(Path root, Visit visit) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (wanted.test(file)) {
                visit.file(file, attributes);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e); // none of the methods above throws one
    }
  }
}
