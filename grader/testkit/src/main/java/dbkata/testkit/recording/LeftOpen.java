package dbkata.testkit.recording;

/**
 * What the student's code opened and did not close.
 *
 * @param connections connections whose {@code close()} was never called
 * @param statements statements whose {@code close()} was never called; closing the connection alone
 *     does not count, since a pooled connection lives on
 */
public record LeftOpen(int connections, int statements) {
  /** Nothing was left open. */
  public static final LeftOpen NOTHING = new LeftOpen(0, 0);

  @Override
  public String toString() {
    return count(connections, "connection")
        + " and "
        + count(statements, "statement")
        + " left open";
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
