package dbkata.grader.check;

import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Exercise;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.PreparedExercise;
import dbkata.sandbox.SandboxRule;
import dbkata.sqlrule.SqlConstantCheck;
import java.util.Collection;
import java.util.List;

/** Hold a submission's class files against the exercise's gates and against its page. */
public final class Checks {
  private Checks() {}

  /**
   * Check one exercise. No class is loaded.
   *
   * @param exercise what it is held against: its gates, its grants, its stub
   * @param compiled the class files of all its sources
   * @param sources the sources, for quoting the lines of findings
   */
  public static Checked check(
      PreparedExercise exercise, Compilation.Compiled compiled, CollectedSources sources) {
    Collection<byte[]> classFiles = compiled.classes().values();
    Places places = new Places(sources);
    return new Checked(
        sandbox(exercise.exercise(), classFiles, places),
        sqlConstant(exercise.exercise(), classFiles, places),
        ApiComparison.differences(exercise, compiled));
  }

  private static List<Finding> sandbox(
      Exercise exercise, Collection<byte[]> classFiles, Places places) {
    if (!exercise.gates().contains(SandboxRule.ID)) {
      return List.of();
    }
    return SandboxRule.check(classFiles, exercise.packageName(), exercise.grants()).stream()
        .map(
            it ->
                places.finding(it.rule(), it.className(), it.sourceFile(), it.line(), it.message()))
        .toList();
  }

  private static List<Finding> sqlConstant(
      Exercise exercise, Collection<byte[]> classFiles, Places places) {
    if (!exercise.gates().contains(SqlConstantCheck.ID)) {
      return List.of();
    }
    return SqlConstantCheck.check(classFiles).stream()
        .map(
            it ->
                places.finding(it.rule(), it.className(), it.sourceFile(), it.line(), it.message()))
        .toList();
  }
}
