package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.CollectLimits;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileSettings;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.Kits;
import dbkata.grader.run.TestRuns;
import dbkata.grader.run.engines.EngineLoans;
import dbkata.grader.run.settings.Limits;
import dbkata.grader.run.settings.RunSettings;
import dbkata.services.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Grade many submissions, each with child processes of its own, all with the same prepared kit.
 *
 * <p>Safe for threads: each has a compiler and servers of its own.
 */
public final class GradingBench implements AutoCloseable {
  /** Whether the sandbox gate stops what it finds; nothing outside the tests can switch it off. */
  public enum Sandbox {
    ON,
    OFF
  }

  private final Path work;
  private final Limits limits;
  private final List<Path> probe;
  private final Map<String, PreparedExercise> exercises = new ConcurrentHashMap<>();
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private final ThreadLocal<Lane> lane;

  /** What submissions share that are graded one after the other. */
  private record Lane(CompileWorker compiler, EngineLoans engines) implements AutoCloseable {
    static Lane with(CompileSettings settings) {
      return new Lane(
          CompileWorker.start(settings),
          EngineLoans.warm(
              Settings.fromEnvironment(), EnumSet.of(Engine.POSTGRESQL, Engine.REDIS)));
    }

    @Override
    public void close() {
      compiler.close();
      engines.close();
    }
  }

  /**
   * Make a bench.
   *
   * @param work a folder for what lives as long as the bench
   * @param limits how much a submission may take while it runs
   * @param compiling how long the compiler may take for one exercise
   */
  public GradingBench(Path work, Limits limits, Duration compiling) {
    this.work = work;
    this.limits = limits;
    this.probe = withoutTheGrader();
    CompileSettings.Limits usual = CompileSettings.Limits.DEFAULT;
    CompileSettings settings =
        new CompileSettings(
            Distribution.ownJava(),
            Kits.classPath(),
            Optional.empty(),
            work,
            new CompileSettings.Limits(
                compiling, usual.heapMegabytes(), usual.classes(), usual.classBytes()));
    this.lane =
        ThreadLocal.withInitial(
            () -> {
              Lane opened = Lane.with(settings);
              lanes.add(opened);
              return opened;
            });
    for (String id : List.of("ex1", "ex2", "ex3", "ex4")) {
      exercises.put(id, Kits.ours().prepare(id, /* ownStubs= */ true));
    }
  }

  /** Grade some exercises of a submission. */
  public Report grade(Path path, List<String> ids, Sandbox sandbox) throws BadSubmissionException {
    Instant started = Instant.now();
    List<PreparedExercise> asked = ids.stream().map(exercises::get).toList();
    Set<Engine> used = asked.stream().map(it -> it.exercise().engine()).collect(Collectors.toSet());
    try (TestRuns runs = TestRuns.sharing(lane.get().engines(), settings(), used);
        Submission submission = Submission.open(path, CollectLimits.DEFAULT)) {
      List<ExerciseReport> reports =
          new OneSubmission(lane.get().compiler(), check(sandbox), runs, Progress.SILENT)
              .grade(submission, asked);
      return new Report(
          "submission",
          false,
          List.of(),
          submission.leftOut(asked),
          reports,
          started,
          Duration.between(started, Instant.now()));
    }
  }

  private static OneSubmission.Check check(Sandbox sandbox) {
    return switch (sandbox) {
      case ON -> Checks::check;
      case OFF ->
          (exercise, compiled, sources) -> {
            Checked checked = Checks.check(exercise, compiled, sources);
            return new Checked(List.of(), checked.withholding(), checked.differences());
          };
    };
  }

  private RunSettings settings() {
    return new RunSettings(
        Distribution.ownJava(),
        probe,
        Optional.empty(),
        work,
        limits,
        /* isolate= */ false,
        Settings.fromEnvironment());
  }

  private static List<Path> withoutTheGrader() {
    return Kits.classPath().stream()
        .filter(path -> !path.startsWith(Kits.ROOT.resolve("grader/app")))
        .toList();
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
  }
}
