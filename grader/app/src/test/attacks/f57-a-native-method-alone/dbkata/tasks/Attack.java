package dbkata.tasks;

final class Attack {
  static native void strike();
}
