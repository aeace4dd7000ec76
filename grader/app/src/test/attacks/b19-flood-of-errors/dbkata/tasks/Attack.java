package dbkata.tasks;

final class Attack {
  static void strike() {
    while (true) {
      System.err.println("  at java.base/java.lang.Thread.run(Thread.java:840)".repeat(100));
    }
  }
}
