package dbkata.tasks;

final class Attack {
  static void strike() {
    System.exit(0);
  }
}
