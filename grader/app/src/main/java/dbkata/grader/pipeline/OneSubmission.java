package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.run.TestRuns;
import dbkata.grader.score.Scoring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Send each exercise of a submission through the stages, the next one's compiler ahead. */
final class OneSubmission {
  private final CompileWorker compiler;
  private final Check check;
  private final TestRuns runs;
  private final Progress progress;

  /** What looks at class files before they run; only tests have another than {@link Checks}. */
  @FunctionalInterface
  interface Check {
    Checked check(
        PreparedExercise exercise, Compilation.Compiled compiled, CollectedSources sources);
  }

  OneSubmission(CompileWorker compiler, TestRuns runs, Progress progress) {
    this(compiler, Checks::check, runs, progress);
  }

  OneSubmission(CompileWorker compiler, Check check, TestRuns runs, Progress progress) {
    this.compiler = compiler;
    this.check = check;
    this.runs = runs;
    this.progress = progress;
  }

  /** An exercise's sources on their way through the compiler. */
  private record Compiling(
      PreparedExercise exercise,
      CollectedSources sources,
      CompletableFuture<Compilation> compilation) {}

  List<ExerciseReport> grade(Submission submission, List<PreparedExercise> exercises) {
    ExecutorService ahead =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "compile ahead");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Compiling> compiling = new ArrayList<>();
      for (PreparedExercise exercise : exercises) {
        CollectedSources sources = submission.collect(exercise);
        compiling.add(
            new Compiling(
                exercise,
                sources,
                CompletableFuture.supplyAsync(() -> compiler.compile(sources, exercise), ahead)));
      }
      return compiling.stream().map(this::report).toList();
    } finally {
      ahead.shutdownNow();
    }
  }

  private ExerciseReport report(Compiling one) {
    String id = one.exercise().exercise().id();
    progress.reached(id, "compiling");
    long started = System.nanoTime();
    Compilation compilation = one.compilation().join();
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      return scoring(one, started).notCompiled(compilation);
    }
    Checked checked = check.check(one.exercise(), compiled, one.sources());
    if (!checked.stopping().isEmpty()) {
      return scoring(one, started).stopped(checked);
    }
    progress.reached(id, "running " + one.exercise().exercise().tests().size() + " tests");
    var tests = runs.run(one.exercise(), compiled.classes(), one.sources());
    return scoring(one, started).ran(checked, tests);
  }

  private static Scoring scoring(Compiling one, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Scoring(one.exercise().exercise(), one.sources(), took);
  }
}
