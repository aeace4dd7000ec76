package dbkata.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Attack {
  static void strike() {
    Thread beside = new Thread(() -> System.out.println("beside"));
    beside.start();
    try {
      beside.join();
      System.out.println(Files.readString(Path.of("settings.txt")));
    } catch (IOException | InterruptedException e) {
      System.out.println("no settings");
    }
  }
}
