package dbkata.tasks;

final class Attack {
  static double strike() {
    double sum = 0;
    for (int round = 0; round < Integer.MAX_VALUE; round++) {
      for (int i = 0; i < Integer.MAX_VALUE; i++) {
        sum += 1.0 / (i | 1);
      }
    }
    return sum;
  }
}
