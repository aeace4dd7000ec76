package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    return "\u001b[2J\n::set-output name=points::100\n</message><script>alert(1)</script>]]>\n\u0000\ud800";
  }
}
