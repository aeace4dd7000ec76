package dbkata.tasks;

final class Attack {
  static void strike() {
    System.out.println(Attack.class.getResource("/dbkata/tasks/Step1CreateTheTableTest.class"));
    System.out.println(Attack.class.getResourceAsStream("Step1CreateTheTableTest.class"));
    System.out.println(ClassLoader.getSystemResource("dbkata/probe/Main.class"));
  }
}
