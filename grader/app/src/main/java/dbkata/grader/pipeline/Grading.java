package dbkata.grader.pipeline;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Report;
import dbkata.grader.jvm.AtEnd;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.kit.Kit;
import dbkata.grader.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Take one submission the whole way: collect, compile, check, run, score.
 *
 * <p>The compiler and the child that runs tests start at once and warm up side by side; each
 * exercise is compiled while the one before it runs.
 */
public final class Grading {
  private final GradingSettings settings;

  /** Grade with these parts and limits. */
  public Grading(GradingSettings settings) {
    this.settings = settings;
  }

  /** Give the checkout that the grader belongs to. */
  public Path root() {
    return settings.root();
  }

  /**
   * Grade a submission.
   *
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there
   * @throws BadSubmissionException when nothing can be graded
   */
  public Report grade(GradingRequest request, Progress progress) throws BadSubmissionException {
    Instant started = settings.clock().instant();
    Path root = request.kit().orElse(settings.root());
    Path path = request.submission().orElse(root);
    boolean selfCheck = isSame(root, path);
    try (CompileWorker compiler = new CompileWorker(settings.compile());
        AtEnd compilerToo = AtEnd.run(compiler::close)) {
      compiler.warmUp();
      Kit own = Kit.open(root, settings.cache(), settings.testClassPath());
      Kit kit = request.hidden().map(folder -> own.withHidden(folder, started)).orElse(own);
      List<PreparedExercise> all =
          kit.ids().stream().map(id -> kit.prepare(id, !selfCheck)).toList();
      List<String> asked = kit.only(request.exercises());
      List<PreparedExercise> exercises =
          all.stream().filter(it -> asked.contains(it.exercise().id())).toList();
      try (TestRuns runs = TestRuns.of(settings.run(request.isolate()), engines(exercises));
          AtEnd runsToo = AtEnd.run(runs::abandon);
          Submission submission = Submission.open(path, settings.collectLimits())) {
        runs.warmUp();
        submission.requireAnyOf(all);
        List<ExerciseReport> reports =
            new OneSubmission(compiler, runs, progress).grade(submission, exercises);
        return new Report(
            path.toString(),
            selfCheck,
            runs.layers(),
            submission.leftOut(all),
            reports,
            started,
            Duration.between(started, settings.clock().instant()));
      }
    }
  }

  static Set<Engine> engines(List<PreparedExercise> exercises) {
    Set<Engine> engines = EnumSet.noneOf(Engine.class);
    exercises.forEach(prepared -> engines.add(prepared.exercise().engine()));
    return engines;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // whoever opens it will say what is wrong with it
    }
  }
}
