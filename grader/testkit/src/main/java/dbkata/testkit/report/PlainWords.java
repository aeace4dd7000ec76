package dbkata.testkit.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** Put what AssertJ says into words that need no knowledge of how tests are written. */
final class PlainWords {
  private static final Pattern TO_STRING =
      Pattern.compile(
          "Expecting actual's toString\\(\\) to return:\\s+(.*?)\\s+but was:\\s+(.*)",
          Pattern.DOTALL);

  /** Adds nothing to a sentence; after a description, which ends in a blank, it is all there is. */
  private static final Pattern AFTER_A_SENTENCE =
      Pattern.compile("(?<=\\S)\nexpected: true\n but was: false$");

  /** Which of them is said depends on the system, and on who was quicker. */
  private static final Pattern CONNECTION_LOST =
      Pattern.compile(
          "Connection reset|Broken pipe|connection was aborted|Unexpected end of stream");

  /** What Jedis says when it has waited for its pool; its cause tells for how many nanoseconds. */
  private static final String POOL_EMPTY = "Could not get a resource from the pool";

  private PlainWords() {}

  /** Say that the connection to a server was lost, or never had; empty for other errors. */
  static Optional<String> ofLostConnection(Thrown thrown) {
    if (thrown.withCauses().anyMatch(it -> CONNECTION_LOST.matcher(it.message()).find())) {
      return Optional.of(thrown.simpleName() + ": the server ended the connection.");
    }
    return thrown.message().equals(POOL_EMPTY) && thrown.withCauses().count() > 1
        ? Optional.of(thrown.simpleName() + ": no connection of the pool became free.")
        : Optional.empty();
  }

  static String of(String message) {
    return TO_STRING
        .matcher(AFTER_A_SENTENCE.matcher(message).replaceFirst(""))
        .replaceFirst("expected: $1\n but was: $2")
        .replace("Expecting ArrayList:", "Expecting actual:")
        .replace("Expecting actual not to be null", "It must not be null.")
        .replace("Expecting actual not to be empty", "It must not be empty.")
        .replace("Expecting code to raise a throwable.", "It threw nothing.")
        .replace("Expecting value to be true but was false", "expected: true\n but was: false")
        .replace("Expecting value to be false but was true", "expected: false\n but was: true")
        .replace("Expecting actual throwable to be an instance of:", "It must throw:")
        .replace("to match given predicate but this element did:", "but this is there:");
  }
}
