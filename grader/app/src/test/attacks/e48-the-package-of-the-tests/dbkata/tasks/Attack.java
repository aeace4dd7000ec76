package dbkata.tasks;

final class Attack {
  static void strike() {
    System.out.println(new Step1CreateTheTableTest().database);
  }
}
