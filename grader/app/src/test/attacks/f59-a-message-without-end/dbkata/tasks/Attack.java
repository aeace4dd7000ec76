package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    int turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & 0xffff;
    }
    return "all is well";
  }
}
