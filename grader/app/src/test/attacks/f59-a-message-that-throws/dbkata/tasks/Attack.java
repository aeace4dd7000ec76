package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    throw this;
  }

  @Override
  public String toString() {
    throw this;
  }

  @Override
  public synchronized Throwable getCause() {
    throw this;
  }
}
