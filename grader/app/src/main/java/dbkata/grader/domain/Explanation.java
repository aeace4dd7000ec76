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
 */
public record Explanation(
    List<String> lines, Optional<Place> place, Optional<String> expected, Optional<String> actual) {
  public Explanation {
    lines = List.copyOf(lines);
  }

  /** Explain by text alone. */
  public static Explanation of(String... lines) {
    return new Explanation(List.of(lines), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
