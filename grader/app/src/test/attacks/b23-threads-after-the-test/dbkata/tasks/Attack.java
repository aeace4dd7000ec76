package dbkata.tasks;

final class Attack {
  static void strike() {
    for (int i = 0; i < 8; i++) {
      Thread spinning =
          new Thread(
              () -> {
                while (true) {
                  Thread.onSpinWait();
                }
              });
      spinning.start();
    }
  }
}
