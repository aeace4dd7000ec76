package dbkata.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Java sources, to be asked for single lines.
 *
 * <p>Paths are given below the source root, with slashes, as in {@code
 * dbkata/tasks/TaskRepository.java}. They may come from a stack trace that somebody made up: they
 * lead to no file outside.
 */
public interface Sources {
  /** Tell whether there is such a file. */
  boolean has(String path);

  /**
   * Give a line of a file that is there, from 1; empty when it cannot be read or is not so long.
   */
  Optional<String> line(String path, int number);

  /** Look below a folder, at the time of asking. */
  static Sources below(Path root) {
    return new Folder(root);
  }

  /** Look among texts by their paths. */
  static Sources of(Map<String, String> textByPath) {
    return new Texts(Map.copyOf(textByPath));
  }

  /** Sources in a folder. */
  record Folder(Path root) implements Sources {
    @Override
    public boolean has(String path) {
      return file(path).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public Optional<String> line(String path, int number) {
      return file(path).flatMap(file -> line(file, number));
    }

    private Optional<Path> file(String path) {
      try {
        Path file = root.resolve(path).normalize();
        return Optional.of(file)
            .filter(it -> it.startsWith(root.normalize()) && it.toString().endsWith(".java"));
      } catch (InvalidPathException e) {
        // No file system has a file of such a name.
        return Optional.empty();
      }
    }

    private static Optional<String> line(Path file, int number) {
      try (Stream<String> lines = Files.lines(file)) {
        return lines.skip(number - 1L).findFirst();
      } catch (IOException | UncheckedIOException e) {
        // A file that is not UTF-8 still has a name and a line to go to.
        return Optional.empty();
      }
    }
  }

  /** Sources in memory. */
  record Texts(Map<String, String> textByPath) implements Sources {
    @Override
    public boolean has(String path) {
      return textByPath.containsKey(path);
    }

    @Override
    public Optional<String> line(String path, int number) {
      return Optional.ofNullable(textByPath.get(path))
          .flatMap(text -> text.lines().skip(number - 1L).findFirst());
    }
  }
}
