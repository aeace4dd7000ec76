package dbkata.grader.verify.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An exercise as a kit's folder holds it: the student's room and the solutions to it.
 *
 * @param root the kit's folder
 * @param id the name of the exercise's folder, such as {@code ex1}
 */
public record Room(Path root, String id) {
  /** Give the student's folder. */
  public Path folder() {
    return root.resolve("exercises").resolve(id);
  }

  /** Give the folder of the reference solution and of the others. */
  public Path solution() {
    return root.resolve("solutions").resolve(id);
  }

  /** Give the root of the tests' sources. */
  public Path tests() {
    return folder().resolve("src/test/java");
  }

  Path manifest() {
    return folder().resolve("exercise.yaml");
  }

  Path page() {
    return folder().resolve("README.md");
  }

  /** Read the sources that a student starts from, by their path with slashes. */
  public SortedMap<String, String> stub() {
    return sources(folder().resolve("src/main/java"));
  }

  /** Read the reference solution. */
  public SortedMap<String, String> reference() {
    return sources(solution().resolve("src/main/java"));
  }

  /** List the folders of further right solutions, each of which holds only the changed classes. */
  public List<Path> right() {
    return folders(solution().resolve("right"));
  }

  /** List the folders of mistakes, each of which holds only the changed classes. */
  public List<Path> wrong() {
    return folders(solution().resolve("wrong"));
  }

  /** Name a file by its path below the kit's folder, with slashes. */
  public String shown(Path file) {
    return below(root, file);
  }

  static String below(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Read all Java sources below a root, by their path relative to it, with slashes. */
  public static SortedMap<String, String> sources(Path root) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (Path file : files(root)) {
      if (file.toString().endsWith(".java")) {
        sources.put(below(root, file), text(file));
      }
    }
    return sources;
  }

  /** List the files below a folder; none when it is not there. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read a file; what is no UTF-8 in it is replaced, a file that is not there is empty. */
  public static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
