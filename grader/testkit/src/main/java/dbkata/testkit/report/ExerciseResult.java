package dbkata.testkit.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * One run of an exercise's tests, or of those that were asked for.
 *
 * @param exercise id and folders
 * @param gates the gates, which carry no points
 * @param steps the steps in page order
 * @param broken what kept whole test classes from running, such as an engine that did not start
 */
record ExerciseResult(
    ExerciseUnderTest exercise,
    List<TestResult> gates,
    List<StepResult> steps,
    List<Throwable> broken) {
  ExerciseResult {
    gates = List.copyOf(gates);
    steps = List.copyOf(steps);
    broken = List.copyOf(broken);
  }

  Stream<TestResult> tests() {
    return Stream.concat(gates.stream(), steps.stream().flatMap(step -> step.tests().stream()));
  }

  int points() {
    return tests().mapToInt(TestResult::points).sum();
  }

  int earned() {
    return tests().mapToInt(TestResult::earned).sum();
  }

  boolean gatesOpen() {
    return gates.stream().allMatch(TestResult::isGreen);
  }

  boolean isGreen() {
    return broken.isEmpty() && tests().allMatch(TestResult::isGreen);
  }
}
