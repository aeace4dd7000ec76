package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.jvm.AtEnd;
import dbkata.grader.run.TestRuns;
import dbkata.grader.run.engines.EngineLoans;
import java.util.Set;

/**
 * Grade sources that are collected already, one after the other, in processes that stay warm: for
 * sources that are trusted not to meddle with those after them.
 *
 * <p>A child that is not quiet after its tests is replaced all the same. Not safe for threads.
 */
public final class WarmGrading implements AutoCloseable {
  private final CompileWorker compiler;
  private final TestRuns runs;
  private final OneExercise stages;
  private final AtEnd tidy;

  private WarmGrading(CompileWorker compiler, TestRuns runs) {
    this.compiler = compiler;
    this.runs = runs;
    this.stages = new OneExercise(Checks::check, runs, Progress.SILENT);
    this.tidy = AtEnd.run(this::abandon);
    compiler.warmUp();
  }

  /**
   * Start the compiler's process; the one that runs tests starts when it is needed.
   *
   * @param loans the engines, which outlive this
   * @param engines those that the exercises need
   */
  public static WarmGrading start(
      GradingSettings settings, EngineLoans loans, Set<Engine> engines) {
    return new WarmGrading(
        new CompileWorker(settings.compile()),
        TestRuns.sharing(loans, settings.run(/* isolate= */ false), engines));
  }

  /** Compile, check, run and score the sources of one exercise. */
  public ExerciseReport grade(PreparedExercise exercise, CollectedSources sources) {
    return stages.grade(exercise, sources, () -> compiler.compile(sources, exercise)).report();
  }

  private void abandon() {
    runs.abandon();
    compiler.close();
  }

  @Override
  public void close() {
    tidy.close();
    runs.close();
    compiler.close();
  }
}
