package dbkata.tasks;

final class Attack {
  static void strike() {
    try {
      Thread.sleep(3_600_000);
    } catch (InterruptedException woken) {
      strike();
    }
  }
}
