package dbkata.tasks;

import java.io.IOException;

final class Attack {
  static void strike() {
    try {
      new ProcessBuilder("setsid", "sh", "-c", "sleep 5; echo 100 of 100 > '@MARK@'").start();
    } catch (IOException refused) {
      System.out.println(refused);
    }
  }
}
