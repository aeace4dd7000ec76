package dbkata.testkit.report;

import java.util.List;

/**
 * One step of the page and its tests in page order.
 *
 * @param number the step's number on the page
 * @param title its heading
 * @param tests its tests, in page order
 */
record StepResult(int number, String title, List<TestResult> tests) {
  StepResult {
    tests = List.copyOf(tests);
  }

  boolean isGreen() {
    return tests.stream().allMatch(TestResult::isGreen);
  }

  long green() {
    return tests.stream().filter(TestResult::isGreen).count();
  }
}
