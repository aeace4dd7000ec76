package dbkata.testkit.report;

import java.util.regex.Pattern;

/** Put what AssertJ says into words that need no knowledge of how tests are written. */
final class PlainWords {
  private static final Pattern TO_STRING =
      Pattern.compile(
          "Expecting actual's toString\\(\\) to return:\\s+(.*?)\\s+but was:\\s+(.*)",
          Pattern.DOTALL);

  private PlainWords() {}

  static String of(String message) {
    return TO_STRING
        .matcher(message)
        .replaceFirst("expected: $1\n but was: $2")
        .replace("Expecting code to raise a throwable.", "It threw nothing.")
        .replace("Expecting value to be true but was false", "expected: true\n but was: false")
        .replace("Expecting value to be false but was true", "expected: false\n but was: true")
        .replace("Expecting actual throwable to be an instance of:", "It must throw:")
        .replace("to match given predicate but this element did:", "but this is there:");
  }
}
