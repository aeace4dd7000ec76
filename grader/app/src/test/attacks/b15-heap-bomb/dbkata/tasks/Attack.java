package dbkata.tasks;

import java.util.ArrayList;
import java.util.List;

final class Attack {
  static void strike() {
    List<byte[]> held = new ArrayList<>();
    while (true) {
      held.add(new byte[8 << 20]);
    }
  }
}
