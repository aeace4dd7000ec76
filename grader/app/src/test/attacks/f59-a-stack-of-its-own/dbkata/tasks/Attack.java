package dbkata.tasks;

final class Attack extends RuntimeException {
  private int asked;

  @Override
  public StackTraceElement[] getStackTrace() {
    if (asked++ == 0) {
      return null;
    }
    return new StackTraceElement[] {null, new StackTraceElement("a", "b", null, -5)};
  }
}
