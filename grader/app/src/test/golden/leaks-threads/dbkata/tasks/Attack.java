package dbkata.tasks;

final class Attack {
  static void strike() {
    for (int i = 0; i < 300; i++) {
      Thread waiting =
          new Thread(
              () -> {
                synchronized (Attack.class) {
                  try {
                    Attack.class.wait();
                  } catch (InterruptedException e) {
                    System.out.println("interrupted");
                  }
                }
              });
      waiting.start();
    }
  }
}
