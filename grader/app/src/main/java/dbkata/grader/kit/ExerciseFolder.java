package dbkata.grader.kit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An exercise's folder in a kit.
 *
 * @param path such as {@code exercises/ex1}
 */
record ExerciseFolder(Path path) {
  String id() {
    return path.getFileName().toString();
  }

  Path manifest() {
    return path.resolve("exercise.yaml");
  }

  Path sources() {
    return path.resolve("src/main/java");
  }

  Path testSources() {
    return path.resolve("src/test/java");
  }

  Path testResources() {
    return path.resolve("src/test/resources");
  }

  /** Read the Java sources below a root, by their path relative to it, with slashes. */
  static SortedMap<String, String> javaFiles(Path root) throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    for (Path file : files(root)) {
      if (file.toString().endsWith(".java")) {
        sources.put(relative(root, file), read(file));
      }
    }
    return sources;
  }

  /** List the files below a root in a fixed order; nothing when there is no such root. */
  static List<Path> files(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Name a file by its path below a root, with slashes. */
  static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadKitException(List.of(file + " is not UTF-8: save it as UTF-8."));
    }
  }
}
