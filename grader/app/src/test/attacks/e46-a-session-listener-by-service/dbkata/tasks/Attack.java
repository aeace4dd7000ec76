package dbkata.tasks;

public final class Attack {
  public Attack() {
    System.out.println("100 of 100");
  }
}
