package dbkata.grader.pipeline;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.kit.Kit;
import dbkata.grader.run.TestRuns;
import dbkata.grader.run.engines.EngineLoans;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Grade one submission after the other: the kit, the compiler and the engines stay warm between
 * them, and each has child processes and databases of its own.
 */
public final class ManySubmissions implements AutoCloseable {
  private final GradingSettings settings;
  private final List<PreparedExercise> kit;
  private final List<PreparedExercise> asked;
  private final CompileWorker compiler;
  private final EngineLoans engines;
  private final TestRuns template;

  private ManySubmissions(
      GradingSettings settings,
      List<PreparedExercise> kit,
      List<PreparedExercise> asked,
      boolean isolate) {
    Set<Engine> used = Grading.engines(asked);
    this.settings = settings;
    this.kit = kit;
    this.asked = asked;
    this.compiler = CompileWorker.start(settings.compile());
    this.engines = EngineLoans.warm(settings.run(isolate).services(), used);
    this.template = TestRuns.sharing(engines, settings.run(isolate), used);
  }

  /**
   * Tell by what submissions would be graded; tests that were not compiled yet are.
   *
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there
   */
  public static ClassKit version(GradingSettings settings, KitRequest request) {
    Kit kit = open(settings, request);
    return ClassKit.of(kit.fingerprint(), asked(kit, prepare(kit), request.exercises()));
  }

  /**
   * Start a compiler and engines.
   *
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there
   */
  public static ManySubmissions open(
      GradingSettings settings, KitRequest request, boolean isolate) {
    Kit kit = open(settings, request);
    List<PreparedExercise> all = prepare(kit);
    return new ManySubmissions(settings, all, asked(kit, all, request.exercises()), isolate);
  }

  /**
   * Grade a submission.
   *
   * @param name how its report calls it
   * @throws BadSubmissionException when nothing can be graded
   */
  public Report grade(Path path, String name) throws BadSubmissionException {
    Instant started = settings.clock().instant();
    try (Submission submission = Submission.open(path, settings.collectLimits());
        TestRuns runs = template.another()) {
      submission.requireAnyOf(kit);
      List<ExerciseReport> reports =
          new OneSubmission(compiler, runs, Progress.SILENT).grade(submission, asked);
      return new Report(
          name,
          /* selfCheck= */ false,
          runs.layers(),
          submission.leftOut(kit),
          reports,
          started,
          Duration.between(started, settings.clock().instant()));
    }
  }

  @Override
  public void close() {
    template.close();
    compiler.close();
    engines.close();
  }

  private static Kit open(GradingSettings settings, KitRequest request) {
    Path root = request.root().orElse(settings.root());
    Kit kit = Kit.open(root, settings.cache(), settings.testClassPath());
    return request.hidden().map(folder -> kit.withHidden(folder, request.now())).orElse(kit);
  }

  private static List<PreparedExercise> prepare(Kit kit) {
    return kit.ids().stream().map(id -> kit.prepare(id, /* ownStubs= */ true)).toList();
  }

  private static List<PreparedExercise> asked(
      Kit kit, List<PreparedExercise> all, List<String> ids) {
    List<String> asked = kit.only(ids);
    return all.stream().filter(it -> asked.contains(it.exercise().id())).toList();
  }
}
