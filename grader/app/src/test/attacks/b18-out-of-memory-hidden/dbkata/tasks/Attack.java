package dbkata.tasks;

import java.util.ArrayList;
import java.util.List;

final class Attack {
  static void strike() {
    List<byte[]> held = new ArrayList<>();
    try {
      while (true) {
        held.add(new byte[8 << 20]);
      }
    } catch (OutOfMemoryError hidden) {
      held.clear();
    }
  }
}
