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
 * @param hiddenCounted what counts of a teacher's own tests, beside the rest
 * @param hidden those tests, in the order of the kit
 */
public record ExerciseMark(
    String exercise,
    String verdict,
    int earned,
    int counted,
    String said,
    List<TestMark> tests,
    int hiddenCounted,
    List<TestMark> hidden) {
  public ExerciseMark {
    tests = List.copyOf(tests);
    hidden = List.copyOf(hidden);
  }

  /** Describe one without tests of a teacher's own. */
  public ExerciseMark(
      String exercise, String verdict, int earned, int counted, String said, List<TestMark> tests) {
    this(exercise, verdict, earned, counted, said, tests, 0, List.of());
  }
}
