package dbkata.grader.run.engines;

import dbkata.grader.run.child.Background;
import java.util.Map;

/**
 * An engine in the hands of one child.
 *
 * @param properties system properties by which the test kit in the child finds it; secret
 * @param end takes it back
 */
public record Loan(Map<String, String> properties, Runnable end) implements AutoCloseable {
  public Loan {
    properties = Map.copyOf(properties);
  }

  /** Take it back in the background. */
  @Override
  public void close() {
    Background.run("end of a loan", this::endQuietly);
  }

  /** Keep the passwords out of logs. */
  @Override
  public String toString() {
    return "Loan of " + properties.keySet();
  }

  /** A database that cannot be dropped goes with its server. */
  private void endQuietly() {
    try {
      end.run();
    } catch (RuntimeException e) {
      return;
    }
  }
}
