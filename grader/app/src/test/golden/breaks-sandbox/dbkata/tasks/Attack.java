package dbkata.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Attack {
  static void strike() {
    new Thread(() -> System.out.println("beside")).start();
    try {
      System.out.println(Files.readString(Path.of("settings.txt")));
    } catch (IOException e) {
      System.out.println("no settings");
    }
  }
}
