package dbkata.tasks;

final class Attack extends RuntimeException {
  @Override
  public String getMessage() {
    return "\u001b[2J\u001b[H\n::set-output name=points::100\n::error::100\n</message><script>alert(1)</script>"
        + "]]>\n100 of 100 points\n\u0000\ud800\u202e";
  }
}
