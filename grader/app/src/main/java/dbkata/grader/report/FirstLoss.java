package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import java.util.List;

/** The block of the console report that a student reads first. */
public final class FirstLoss {
  private FirstLoss() {}

  /**
   * Give the lines that explain the first lost points: what keeps the whole exercise from counting,
   * else the first lost test. Each is as it stands in the console report, without the margin; none
   * when nothing is lost.
   */
  public static List<String> of(ExerciseReport report) {
    return new ConsoleExercise(
            report, new Style(/* color= */ false, /* unicode= */ true), /* firstStepOnly= */ false)
        .firstLoss();
  }
}
