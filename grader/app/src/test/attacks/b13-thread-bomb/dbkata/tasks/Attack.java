package dbkata.tasks;

final class Attack {
  static void strike() {
    for (int i = 0; i < 100_000; i++) {
      new Thread(Attack::strike).start();
    }
  }
}
