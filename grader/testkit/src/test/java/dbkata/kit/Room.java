package dbkata.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An exercise as the repository holds it: the student's room and the solutions to it.
 *
 * @param id the name of its folder, such as {@code ex1}
 */
record Room(String id) {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** List the rooms in the order of their numbers. */
  static List<Room> all() {
    return folders(ROOT.resolve("exercises")).stream()
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .map(folder -> new Room(folder.getFileName().toString()))
        .toList();
  }

  Path folder() {
    return ROOT.resolve("exercises").resolve(id);
  }

  Path solution() {
    return ROOT.resolve("solutions").resolve(id);
  }

  Path tests() {
    return folder().resolve("src/test/java");
  }

  Path testResources() {
    return folder().resolve("src/test/resources");
  }

  /** Give the sources that a student starts from, by their path. */
  Map<String, String> stub() {
    return sources(folder().resolve("src/main/java"));
  }

  /** Give the reference solution. */
  Map<String, String> referenceSolution() {
    return sources(solution().resolve("src/main/java"));
  }

  /**
   * Give every solution that is right, by its folder: the reference, then the further ways, which
   * are the reference with the classes of a folder in place of its own.
   */
  Map<Path, Map<String, String>> rightSolutions() {
    Map<Path, Map<String, String>> solutions = new LinkedHashMap<>();
    solutions.put(solution(), referenceSolution());
    for (Path changed : folders(solution().resolve("right"))) {
      Map<String, String> sources = new TreeMap<>(referenceSolution());
      sources.putAll(sources(changed));
      solutions.put(changed, sources);
    }
    return solutions;
  }

  /** Name a solution as {@code ex1} or {@code ex1-right-batch}. */
  static String nameOf(Path solution) {
    String path = ROOT.resolve("solutions").relativize(solution).toString();
    return path.replaceAll("[/\\\\]", "-");
  }

  /** Read all Java sources below a root, by their path relative to it, with slashes. */
  static Map<String, String> sources(Path root) {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files(root)) {
      if (file.toString().endsWith(".java")) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), read(file));
      }
    }
    return sources;
  }

  static List<Path> files(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
