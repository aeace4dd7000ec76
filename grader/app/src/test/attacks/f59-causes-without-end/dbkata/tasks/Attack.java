package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public synchronized Throwable getCause() {
    return new Attack();
  }
}
