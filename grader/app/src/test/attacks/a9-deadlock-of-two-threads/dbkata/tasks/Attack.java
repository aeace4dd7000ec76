package dbkata.tasks;

final class Attack {
  private static final Object LEFT = new Object();
  private static final Object RIGHT = new Object();

  static void strike() {
    Thread other = new Thread(() -> both(RIGHT, LEFT));
    other.start();
    both(LEFT, RIGHT);
  }

  private static void both(Object first, Object second) {
    for (long turns = 0; turns < Long.MAX_VALUE; turns++) {
      synchronized (first) {
        synchronized (second) {
          turns = turns & 0xff;
        }
      }
    }
  }
}
