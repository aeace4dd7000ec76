package dbkata.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Find the class files that a gate reads. */
final class ClassFiles {
  private ClassFiles() {}

  /**
   * Read every class file of the folder that a class was loaded from, whatever its package: one
   * that lies elsewhere may be what a gate looks for.
   */
  static List<byte[]> beside(Class<?> type) throws IOException {
    List<byte[]> classFiles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root(type))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        classFiles.add(Files.readAllBytes(file));
      }
    }
    return classFiles;
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type + " is no URI", e);
    }
  }
}
