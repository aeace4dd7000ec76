package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    return "all is well ".repeat(8_000_000);
  }
}
