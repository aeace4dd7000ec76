package dbkata.grader.gradebook.html;

import java.util.List;

/**
 * A step of an exercise in the matrix, or a teacher's own tests of it.
 *
 * @param exercise the exercise's id
 * @param number the step's number; 0 of a teacher's own tests
 * @param title its heading
 * @param percent how much of it the class has got: the mean share of its tests
 * @param done how many students pass all of its tests
 * @param tests its tests
 */
record StepBlock(
    String exercise, int number, String title, int percent, int done, List<TestRow> tests) {
  StepBlock {
    tests = List.copyOf(tests);
  }

  /** Name it beside its exercise. */
  String label() {
    return number == 0 ? "hidden" : "step " + number;
  }

  /** Name it for links within the page. */
  String anchor() {
    return "step-" + exercise + "-" + number;
  }

  /** Tell whether fewer than half of the class have got it. */
  boolean isHard() {
    return percent < 50;
  }
}
