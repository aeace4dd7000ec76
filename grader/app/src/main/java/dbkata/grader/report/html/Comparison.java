package dbkata.grader.report.html;

import dbkata.grader.domain.Explanation;
import java.util.Optional;

/**
 * What a test expected beside what it met.
 *
 * @param expected what it expected
 * @param actual what it met instead
 */
record Comparison(Difference expected, Difference actual) {
  /** Take both values out of an explanation, if it has them. */
  static Optional<Comparison> of(Explanation explanation) {
    if (explanation.expected().isEmpty() && explanation.actual().isEmpty()) {
      return Optional.empty();
    }
    String expected = explanation.expected().orElse("");
    String actual = explanation.actual().orElse("");
    return Optional.of(
        new Comparison(Difference.of(expected, actual), Difference.of(actual, expected)));
  }
}
