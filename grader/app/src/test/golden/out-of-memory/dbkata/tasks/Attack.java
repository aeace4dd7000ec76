package dbkata.tasks;

import java.util.ArrayList;
import java.util.List;

final class Attack {
  static void strike() {
    List<long[]> held = new ArrayList<>();
    while (true) {
      held.add(new long[1 << 20]);
    }
  }
}
