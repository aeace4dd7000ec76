package dbkata.grader.pipeline;

import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.run.TestRuns;
import dbkata.grader.score.Scoring;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Send the sources of one exercise through the stages: compile, check, run, score.
 *
 * @param check what looks at class files before they run
 * @param runs what runs tests
 * @param progress hears of each stage
 */
record OneExercise(Check check, TestRuns runs, Progress progress) {

  /** What looks at class files before they run; only tests have another than {@code Checks}. */
  @FunctionalInterface
  interface Check {
    Checked check(
        PreparedExercise exercise, Compilation.Compiled compiled, CollectedSources sources);
  }

  /**
   * An exercise whose own tests are over.
   *
   * @param exercise what was run
   * @param classes the student's class files; none when its tests could not run
   * @param report what came of it
   */
  record Over(PreparedExercise exercise, Map<String, byte[]> classes, ExerciseReport report) {}

  /**
   * Grade it, by its visible tests.
   *
   * @param compiler gives what the sources were compiled to, and may wait for it
   */
  Over grade(PreparedExercise exercise, CollectedSources sources, Supplier<Compilation> compiler) {
    String id = exercise.exercise().id();
    progress.reached(id, "compiling");
    long started = System.nanoTime();
    Compilation compilation = compiler.get();
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      Scoring scoring = scoring(exercise, sources, started);
      return new Over(exercise, Map.of(), scoring.notCompiled(compilation));
    }
    Checked checked = check.check(exercise, compiled, sources);
    if (!checked.stopping().isEmpty()) {
      return new Over(exercise, Map.of(), scoring(exercise, sources, started).stopped(checked));
    }
    progress.reached(id, "running " + exercise.exercise().tests().size() + " tests");
    var tests = runs.run(exercise, compiled.classes(), sources);
    Scoring scoring = scoring(exercise, sources, started);
    return new Over(exercise, compiled.classes(), scoring.ran(checked, tests));
  }

  private static Scoring scoring(
      PreparedExercise exercise, CollectedSources sources, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Scoring(exercise.exercise(), sources, took);
  }
}
