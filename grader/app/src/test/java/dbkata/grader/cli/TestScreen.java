package dbkata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** Where the command line prints in tests, and what it has printed. */
public final class TestScreen {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Give it as a program sees a pipe, with an empty environment. */
  public Terminal pipe() {
    return terminal(/* isTerminal= */ false, Map.of());
  }

  /** Give it as a program sees a terminal, or a pipe. */
  public Terminal terminal(boolean isTerminal, Map<String, String> environment) {
    return new Terminal(
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        isTerminal,
        isTerminal,
        UTF_8,
        environment);
  }

  /** Tell what was printed on standard output since it was cleared. */
  public String out() {
    return out.toString(UTF_8);
  }

  /** Tell what was printed on standard error since it was cleared. */
  public String err() {
    return err.toString(UTF_8);
  }

  /** Tell what was printed on standard output since it was cleared, and forget it. */
  public String takeOut() {
    String text = out();
    out.reset();
    return text;
  }

  /** Forget what was printed. */
  public void clear() {
    out.reset();
    err.reset();
  }
}
