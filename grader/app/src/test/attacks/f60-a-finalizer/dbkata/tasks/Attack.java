package dbkata.tasks;

final class Attack {
  @Override
  @SuppressWarnings("removal")
  protected void finalize() {
    Runtime.getRuntime().halt(0);
  }
}
