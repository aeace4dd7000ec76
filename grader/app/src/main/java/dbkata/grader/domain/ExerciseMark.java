package dbkata.grader.domain;

import java.util.List;

/**
 * What became of one exercise of a submission, as a grade book keeps it.
 *
 * @param exercise its id
 * @param verdict its word, as in {@code does not compile}
 * @param earned what its tests earned
 * @param counted what of that counts
 * @param said why its tests do not speak for it, in one line; empty when they do
 * @param tests its tests, in page order
 */
public record ExerciseMark(
    String exercise, String verdict, int earned, int counted, String said, List<TestMark> tests) {
  public ExerciseMark {
    tests = List.copyOf(tests);
  }
}
