package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.run.TestRuns;
import dbkata.grader.run.engines.EngineLoans;
import dbkata.grader.score.Scoring;
import java.time.Duration;
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

  private WarmGrading(CompileWorker compiler, TestRuns runs) {
    this.compiler = compiler;
    this.runs = runs;
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
        CompileWorker.start(settings.compile()),
        TestRuns.sharing(loans, settings.run(/* isolate= */ false), engines));
  }

  /** Compile, check, run and score the sources of one exercise. */
  public ExerciseReport grade(PreparedExercise exercise, CollectedSources sources) {
    long started = System.nanoTime();
    Compilation compilation = compiler.compile(sources, exercise);
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      return scoring(exercise, sources, started).notCompiled(compilation);
    }
    Checked checked = Checks.check(exercise, compiled, sources);
    if (!checked.stopping().isEmpty()) {
      return scoring(exercise, sources, started).stopped(checked);
    }
    var tests = runs.run(exercise, compiled.classes(), sources);
    return scoring(exercise, sources, started).ran(checked, tests);
  }

  private static Scoring scoring(
      PreparedExercise exercise, CollectedSources sources, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Scoring(exercise.exercise(), sources, took);
  }

  @Override
  public void close() {
    runs.close();
    compiler.close();
  }
}
