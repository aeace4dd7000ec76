package dbkata.tasks;

import java.io.IOException;

final class Attack {
  static void strike() {
    try {
      new ProcessBuilder("sh", "-c", "touch '@MARK@'; sh -c 'sleep 600 & sleep 600'").start();
      Runtime.getRuntime().exec(new String[] {"sh", "-c", "sleep 600"});
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
