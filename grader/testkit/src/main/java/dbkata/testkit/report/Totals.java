package dbkata.testkit.report;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The counts of Surefire's closing line.
 *
 * @param run all tests, whatever became of them
 * @param failures tests whose assertion did not hold
 * @param errors tests that ended in another exception, and test classes that could not start
 * @param skipped tests that did not run
 */
record Totals(long run, long failures, long errors, long skipped) {
  static Totals of(Stream<Outcome> outcomes, int broken) {
    long[] counts = new long[4];
    outcomes.forEach(
        outcome -> {
          counts[0]++;
          if (outcome instanceof Outcome.Failed failed) {
            counts[failed.error() instanceof AssertionError ? 1 : 2]++;
          } else if (outcome instanceof Outcome.NotRun) {
            counts[3]++;
          }
        });
    return new Totals(counts[0] + broken, counts[1], counts[2] + broken, counts[3]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d",
        run,
        failures,
        errors,
        skipped);
  }
}
