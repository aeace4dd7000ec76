package dbkata.testkit.report;

import java.util.Optional;

/**
 * One test method and how it ended.
 *
 * @param sentence its display name
 * @param points what it is worth, 0 for a gate
 * @param hint the question to ask when it is red
 * @param gate the id of the rule, for a gate
 * @param outcome how it ended
 */
record TestResult(
    String sentence, int points, Optional<String> hint, Optional<String> gate, Outcome outcome) {

  boolean isGreen() {
    return outcome.isGreen();
  }

  int earned() {
    return isGreen() ? points : 0;
  }
}
