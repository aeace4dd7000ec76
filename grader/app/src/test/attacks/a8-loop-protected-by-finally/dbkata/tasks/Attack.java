package dbkata.tasks;

final class Attack {
  static void strike() {
    while (true) {
      try {
        spin();
      } catch (Throwable stopped) {
        strike();
      } finally {
        spin();
      }
    }
  }

  private static void spin() {
    long turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & Long.MAX_VALUE;
    }
  }
}
