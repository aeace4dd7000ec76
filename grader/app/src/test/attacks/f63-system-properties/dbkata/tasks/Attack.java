package dbkata.tasks;

final class Attack {
  static void strike() {
    System.setProperty("java.io.tmpdir", "/nowhere");
    System.setProperty("kata.services", "external");
    System.setProperty("line.separator", " 100 of 100 ");
    System.clearProperty("user.dir");
  }
}
