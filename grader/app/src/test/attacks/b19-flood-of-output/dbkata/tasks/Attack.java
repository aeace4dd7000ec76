package dbkata.tasks;

final class Attack {
  static void strike() {
    while (true) {
      System.out.println("All work and no play makes Jack a dull boy.");
    }
  }
}
