package dbkata.tasks;

final class Attack {
  static void strike() {
    while (true) {
      System.out.println("still here");
    }
  }
}
