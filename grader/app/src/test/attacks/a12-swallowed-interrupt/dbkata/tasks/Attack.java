package dbkata.tasks;

final class Attack {
  static void strike() {
    while (true) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException swallowed) {
        Thread.interrupted();
      }
    }
  }
}
