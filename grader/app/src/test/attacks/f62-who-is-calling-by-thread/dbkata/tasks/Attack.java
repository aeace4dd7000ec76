package dbkata.tasks;

final class Attack {
  static void strike() {
    System.out.println(Thread.currentThread().getName());
    System.out.println(Thread.currentThread().getStackTrace().length);
  }
}
