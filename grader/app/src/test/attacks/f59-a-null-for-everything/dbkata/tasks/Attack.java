package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    return null;
  }

  @Override
  public String toString() {
    return null;
  }
}
