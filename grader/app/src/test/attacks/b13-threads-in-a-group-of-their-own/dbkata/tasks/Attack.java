package dbkata.tasks;

final class Attack {
  static void strike() {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    ThreadGroup hidden = new ThreadGroup(top, "system");
    for (int i = 0; i < 5_000; i++) {
      Thread idle =
          new Thread(
              hidden,
              () -> {
                while (true) {
                  try {
                    Thread.sleep(60_000);
                  } catch (InterruptedException again) {
                    continue;
                  }
                }
              });
      idle.setDaemon(true);
      idle.start();
    }
  }
}
