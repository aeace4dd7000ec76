package dbkata.grader.domain;

import java.util.List;

/**
 * What was found in the class files before any of them ran.
 *
 * @param stopping findings of the sandbox gate: nothing of this exercise runs
 * @param withholding findings of the other gates: tests run, but no point counts
 * @param differences members that tests call and that are not as the page asks
 */
public record Checked(
    List<Finding> stopping, List<Finding> withholding, List<ApiDifference> differences) {
  public Checked {
    stopping = List.copyOf(stopping);
    withholding = List.copyOf(withholding);
    differences = List.copyOf(differences);
  }
}
