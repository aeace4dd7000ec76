package dbkata.probe.wire;

import java.util.List;
import java.util.Optional;

/**
 * What a test threw, read once and cut: plain text, whatever its class does.
 *
 * @param types the binary names of its class and its superclasses, nearest first
 * @param message its message, empty if it has none
 * @param frames its stack trace, topmost first
 * @param expected what the assertion expected, when it says so
 * @param actual what it met instead
 * @param cause what caused it
 */
public record Failure(
    List<String> types,
    String message,
    List<Frame> frames,
    Optional<String> expected,
    Optional<String> actual,
    Optional<Failure> cause) {
  /**
   * A call on the stack.
   *
   * @param type the binary name of the class
   * @param method the method's name
   * @param file the source file's name, empty if unknown
   * @param line the line's number, not positive if unknown
   */
  public record Frame(String type, String method, String file, int line) {}
}
