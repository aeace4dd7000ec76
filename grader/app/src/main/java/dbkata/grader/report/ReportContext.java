package dbkata.grader.report;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * What a report depends on besides the grading.
 *
 * @param environment the environment's variables, by which CI systems say what they want to know
 * @param color whether a terminal shows colours
 * @param unicode whether it shows characters beyond ASCII
 */
public record ReportContext(Map<String, String> environment, boolean color, boolean unicode) {
  /** The context of a file: no colours, all of Unicode. */
  public static final ReportContext PLAIN = new ReportContext(Map.of(), false, true);

  public ReportContext {
    environment = Map.copyOf(environment);
  }

  /** Describe a terminal by its encoding. */
  public static ReportContext of(Map<String, String> environment, boolean color, Charset encoding) {
    boolean unicode = encoding.canEncode() && encoding.newEncoder().canEncode("✓✗█░");
    return new ReportContext(environment, color, unicode);
  }

  /** Give a variable that is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
