package dbkata.tasks;

final class Attack {
  static void strike() {
    try {
      deeper(0);
    } catch (Throwable hidden) {
      System.out.println("nothing happened");
    }
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + deeper(depth + 2);
  }
}
