package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    System.exit(0);
    return "all is well";
  }
}
