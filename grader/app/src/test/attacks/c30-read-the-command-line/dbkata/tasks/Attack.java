package dbkata.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Attack {
  static void strike() {
    for (String file : new String[] {"cmdline", "environ", "maps", "status", "fd/0"}) {
      try {
        System.out.println(Files.readString(Path.of("/proc/self/" + file)));
      } catch (IOException refused) {
        System.out.println(refused);
      }
    }
  }
}
