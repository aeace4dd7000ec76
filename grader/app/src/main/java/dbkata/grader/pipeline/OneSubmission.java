package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Visibility;
import dbkata.grader.run.TestRuns;
import dbkata.grader.score.Scoring;
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
  private final OneExercise stages;
  private final TestRuns runs;
  private final Progress progress;

  OneSubmission(CompileWorker compiler, TestRuns runs, Progress progress) {
    this(compiler, Checks::check, runs, progress);
  }

  OneSubmission(CompileWorker compiler, OneExercise.Check check, TestRuns runs, Progress progress) {
    this.compiler = compiler;
    this.stages = new OneExercise(check, runs, progress);
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
      return withHidden(
          compiling.stream()
              .map(it -> stages.grade(it.exercise(), it.sources(), it.compilation()::join))
              .toList());
    } finally {
      ahead.shutdownNow();
    }
  }

  /**
   * Run a teacher's own tests last, those of which most is shown first: what a student's code keeps
   * of one it could only tell in a test of which no more is shown.
   */
  private List<ExerciseReport> withHidden(List<OneExercise.Over> all) {
    Map<String, List<TestRun>> hidden = new HashMap<>();
    for (Visibility visibility : Visibility.values()) {
      for (OneExercise.Over one : all) {
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
}
