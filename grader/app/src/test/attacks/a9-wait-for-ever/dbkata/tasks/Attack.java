package dbkata.tasks;

final class Attack {
  static void strike() {
    Object never = new Object();
    synchronized (never) {
      while (true) {
        try {
          never.wait();
        } catch (InterruptedException again) {
          System.out.println("not yet");
        }
      }
    }
  }
}
