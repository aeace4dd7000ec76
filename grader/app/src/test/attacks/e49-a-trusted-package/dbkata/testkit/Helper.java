package dbkata.testkit;

public final class Helper {
  public static void strike() {
    System.exit(0);
  }
}
