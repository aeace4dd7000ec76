package dbkata.grader.domain;

import java.util.List;
import java.util.Optional;

/**
 * One test case and what became of it.
 *
 * @param test the test case
 * @param verdict what became of it
 * @param output what the student's code printed meanwhile, cut and cleaned of control characters,
 *     line by line
 */
public record TestRun(TestCase test, Verdict verdict, List<String> output) {
  public TestRun {
    output = List.copyOf(output);
  }

  /** Give the points that it earned: all of the test's or none. */
  public int earned() {
    return verdict.isPassed() ? test.points() : 0;
  }

  /** Give the test's hint, where what became of the test has to do with what it asks for. */
  public Optional<String> hint() {
    return verdict instanceof Verdict.Failed failed && !failed.explanation().complete()
        ? test.hint()
        : Optional.empty();
  }
}
