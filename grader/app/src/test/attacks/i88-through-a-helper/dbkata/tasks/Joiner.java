package dbkata.tasks;

final class Joiner {
  private static final String START = "SELECT id, title, note, done FROM tasks WHERE id = ";

  static String join(Object value) {
    return START + value;
  }
}
