package dbkata.grader.check;

import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.PreparedExercise;
import java.util.List;

public final class Checks {
  private Checks() {}

  public static Checked check(
      PreparedExercise exercise, Compilation.Compiled compiled, CollectedSources sources) {
    return new Checked(List.of(), List.of(), List.of());
  }
}
