package dbkata.tasks;

final class Attack {
  @Override
  @SuppressWarnings("removal")
  protected void finalize() {
    int turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & 0xffff;
    }
  }
}
