package dbkata.grader.domain;

import java.util.List;

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
}
