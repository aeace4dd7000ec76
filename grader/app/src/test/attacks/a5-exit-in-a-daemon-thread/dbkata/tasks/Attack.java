package dbkata.tasks;

final class Attack {
  static void strike() {
    Thread later =
        new Thread(
            () -> {
              try {
                Thread.sleep(30);
              } catch (InterruptedException e) {
                return;
              }
              Runtime.getRuntime().halt(0);
            });
    later.setDaemon(true);
    later.start();
  }
}
