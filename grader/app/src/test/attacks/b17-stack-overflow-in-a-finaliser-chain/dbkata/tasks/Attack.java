package dbkata.tasks;

final class Attack {
  static void strike() {
    try {
      strike();
    } catch (Throwable again) {
      strike();
    } finally {
      strike();
    }
  }
}
