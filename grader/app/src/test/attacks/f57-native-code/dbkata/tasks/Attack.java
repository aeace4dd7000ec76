package dbkata.tasks;

final class Attack {
  static native void inside();

  static void strike() {
    System.load("/usr/lib/libevil.so");
    inside();
  }
}
