package dbkata.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class Attack {
  static void strike() {
    try (Stream<Path> files = Files.walk(Path.of("..").toRealPath(), 3)) {
      files.filter(it -> it.toString().endsWith(".java")).forEach(System.out::println);
    } catch (IOException refused) {
      System.out.println(refused);
    }
  }
}
