package dbkata.probe.wire;

/** Who speaks to whom. A record of one direction is none in the other. */
public enum Direction {
  /** From the grader to its child. */
  COMMAND('c'),
  /** From the child to the grader. */
  RESULT('r');

  private final char letter;

  Direction(char letter) {
    this.letter = letter;
  }

  /** Give the letter that a record of this direction begins with. */
  char letter() {
    return letter;
  }
}
