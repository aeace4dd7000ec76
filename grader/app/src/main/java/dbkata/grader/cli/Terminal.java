package dbkata.grader.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * What the command writes to.
 *
 * @param out reports
 * @param err progress and what went wrong
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param encoding how {@code out} encodes characters
 * @param environment the environment's variables
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Charset encoding,
    Map<String, String> environment) {
  /** Tell whether colours are welcome when nobody says so: see https://no-color.org. */
  boolean likesColor() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
