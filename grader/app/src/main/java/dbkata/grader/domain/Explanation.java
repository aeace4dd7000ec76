package dbkata.grader.domain;

import java.util.List;
import java.util.Optional;

/**
 * Why a test gave no points, in the words of the person who reads it.
 *
 * @param lines what happened; at least one, no control characters but what {@code String.lines}
 *     splits at
 * @param place the student's own line, else the test's; empty when neither is known
 * @param expected what the assertion expected, when it says so
 * @param actual what it met instead
 * @param complete whether the lines say by themselves what to look for: then the test's hint, which
 *     is about what the test asks for, would lead elsewhere
 */
public record Explanation(
    List<String> lines,
    Optional<Place> place,
    Optional<String> expected,
    Optional<String> actual,
    boolean complete) {
  public Explanation {
    lines = List.copyOf(lines);
  }

  /** Explain what a test found; its hint helps on. */
  public Explanation(
      List<String> lines,
      Optional<Place> place,
      Optional<String> expected,
      Optional<String> actual) {
    this(lines, place, expected, actual, /* complete= */ false);
  }

  /** Explain by text alone what has nothing to do with what a test is about. */
  public static Explanation of(String... lines) {
    return new Explanation(
        List.of(lines), Optional.empty(), Optional.empty(), Optional.empty(), /* complete= */ true);
  }
}
