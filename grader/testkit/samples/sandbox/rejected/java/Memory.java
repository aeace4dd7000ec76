package kata;

import java.nio.ByteBuffer;

class Memory {
  ByteBuffer direct() {
    return ByteBuffer.allocateDirect(1 << 30); // FINDING: ByteBuffer.allocateDirect is not open to an exercise's code: it takes memory outside
  }

  void collect() {
    System.gc(); // FINDING: System.gc is not open
  }
}
