package dbkata.tasks;

final class Attack {
  static void strike() {
    String part = "0123456789abcdef".repeat(4096);
    for (int i = 0; i < 16_384; i++) {
      System.out.print(part);
    }
  }
}
