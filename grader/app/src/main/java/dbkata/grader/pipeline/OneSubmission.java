package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Visibility;
import dbkata.grader.run.TestRuns;
import dbkata.grader.score.Scoring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      return withHidden(compiling.stream().map(this::report).toList());
    } finally {
      ahead.shutdownNow();
    }
  }

  /**
   * An exercise whose own tests are over.
   *
   * @param exercise what was run
   * @param classes the student's class files; none when its tests could not run
   * @param report what came of it
   */
  private record Over(
      PreparedExercise exercise, Map<String, byte[]> classes, ExerciseReport report) {}

  private Over report(Compiling one) {
    String id = one.exercise().exercise().id();
    progress.reached(id, "compiling");
    long started = System.nanoTime();
    Compilation compilation = one.compilation().join();
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      return new Over(one.exercise(), Map.of(), scoring(one, started).notCompiled(compilation));
    }
    Checked checked = check.check(one.exercise(), compiled, one.sources());
    if (!checked.stopping().isEmpty()) {
      return new Over(one.exercise(), Map.of(), scoring(one, started).stopped(checked));
    }
    progress.reached(id, "running " + one.exercise().exercise().tests().size() + " tests");
    var tests = runs.run(one.exercise(), compiled.classes(), one.sources());
    return new Over(one.exercise(), compiled.classes(), scoring(one, started).ran(checked, tests));
  }

  /**
   * Run a teacher's own tests last, those of which most is shown first: what a student's code keeps
   * of one it could only tell in a test of which no more is shown.
   */
  private List<ExerciseReport> withHidden(List<Over> all) {
    Map<String, List<TestRun>> hidden = new HashMap<>();
    for (Visibility visibility : Visibility.values()) {
      for (Over one : all) {
        PreparedExercise exercise = one.exercise().onlyHidden(visibility);
        if (!exercise.exercise().tests().isEmpty() && !one.classes().isEmpty()) {
          String id = exercise.exercise().id();
          progress.reached(id, "running " + exercise.exercise().tests().size() + " hidden tests");
          hidden
              .computeIfAbsent(id, it -> new ArrayList<>())
              .addAll(runs.run(exercise, one.classes(), one.report().sources()));
        }
      }
    }
    return all.stream()
        .map(
            one ->
                Scoring.withHidden(
                    one.report(),
                    one.exercise().hidden().tests(),
                    hidden.getOrDefault(one.exercise().exercise().id(), List.of())))
        .toList();
  }

  private static Scoring scoring(Compiling one, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Scoring(one.exercise().exercise(), one.sources(), took);
  }
}
