package dbkata.tasks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

final class Attack {
  static void strike() {
    List<ByteBuffer> held = new ArrayList<>();
    while (true) {
      held.add(ByteBuffer.allocateDirect(64 << 20));
    }
  }
}
