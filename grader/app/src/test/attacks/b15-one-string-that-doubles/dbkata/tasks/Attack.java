package dbkata.tasks;

final class Attack {
  static String strike() {
    StringBuilder text = new StringBuilder("x");
    while (true) {
      text.append(text);
    }
  }
}
