package dbkata.grader.pipeline;

import dbkata.grader.check.Checks;
import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.CollectLimits;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileSettings;
import dbkata.grader.compile.CompileWorker;
import dbkata.grader.domain.Checked;
import dbkata.grader.domain.CollectedSources;
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
import java.io.IOException;
import java.nio.file.Files;
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

  /** Whose child processes run the tests. */
  public enum Children {
    /** Its own: nothing has run in them, and nothing else will. */
    OWN,
    /** Those of the submissions before it, as long as they are quiet: for what is calm. */
    SHARED
  }

  private final Path work;
  private final Limits limits;
  private final CompileSettings compileSettings;
  private final Map<String, PreparedExercise> exercises = new ConcurrentHashMap<>();
  private final Map<String, ExerciseReport> stubs = new ConcurrentHashMap<>();
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private final ThreadLocal<Lane> lane = ThreadLocal.withInitial(this::newLane);
  private final QuickStart quickStart;

  /** What submissions share that are graded one after the other. */
  private record Lane(CompileWorker compiler, EngineLoans engines, TestRuns calm)
      implements AutoCloseable {
    @Override
    public void close() {
      calm.close();
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
  public GradingBench(Path work, Limits limits, Duration compiling) throws IOException {
    this.work = work;
    this.limits = limits;
    CompileSettings.Limits usual = CompileSettings.Limits.DEFAULT;
    this.compileSettings =
        new CompileSettings(
            Distribution.ownJava(),
            Kits.classPath(),
            Optional.empty(),
            work,
            new CompileSettings.Limits(
                compiling, usual.heapMegabytes(), usual.classes(), usual.classBytes()));
    for (String id : List.of("ex1", "ex2", "ex3", "ex4")) {
      exercises.put(id, Kits.ours().prepare(id, /* ownStubs= */ true));
    }
    this.quickStart =
        QuickStart.of(
            withoutTheGrader(), Files.createDirectory(work.resolve("quick")), this::train);
  }

  private Lane newLane() {
    EngineLoans engines =
        EngineLoans.warm(Settings.fromEnvironment(), EnumSet.of(Engine.POSTGRESQL, Engine.REDIS));
    Lane opened =
        new Lane(
            CompileWorker.start(compileSettings),
            engines,
            TestRuns.sharing(engines, settings(), EnumSet.allOf(Engine.class)));
    lanes.add(opened);
    return opened;
  }

  /**
   * Grade some exercises of a submission.
   *
   * <p>When nothing of it was taken, so that the stub is what is graded, the stub's tests are not
   * run again.
   */
  public Report grade(Path path, List<String> ids, Sandbox sandbox, Children children)
      throws BadSubmissionException {
    Instant started = Instant.now();
    List<PreparedExercise> asked = ids.stream().map(exercises::get).toList();
    try (Submission submission = Submission.open(path, CollectLimits.DEFAULT)) {
      List<ExerciseReport> reports = reports(submission, asked, sandbox, children);
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

  private List<ExerciseReport> reports(
      Submission submission, List<PreparedExercise> asked, Sandbox sandbox, Children children) {
    PreparedExercise first = asked.get(0);
    CollectedSources sources = submission.collect(first);
    if (asked.size() > 1 || !sources.errors().isEmpty() || !sources.files().equals(first.stubs())) {
      return run(submission, asked, sandbox, children);
    }
    ExerciseReport stub =
        stubs.computeIfAbsent(
            first.exercise().id(), id -> run(submission, asked, sandbox, children).get(0));
    return List.of(
        new ExerciseReport(stub.exercise(), sources, stub.outcome(), stub.tests(), stub.took()));
  }

  private List<ExerciseReport> run(
      Submission submission, List<PreparedExercise> asked, Sandbox sandbox, Children children) {
    if (children == Children.SHARED) {
      return run(submission, asked, sandbox, lane.get().calm());
    }
    Set<Engine> used = asked.stream().map(it -> it.exercise().engine()).collect(Collectors.toSet());
    try (TestRuns own = TestRuns.sharing(lane.get().engines(), settings(), used)) {
      return run(submission, asked, sandbox, own);
    }
  }

  private List<ExerciseReport> run(
      Submission submission, List<PreparedExercise> asked, Sandbox sandbox, TestRuns runs) {
    return new OneSubmission(lane.get().compiler(), check(sandbox), runs, Progress.SILENT)
        .grade(submission, asked);
  }

  /** Run each exercise's stub once, in children of that java. */
  private void train(Path java, List<Path> probe) throws IOException {
    Path nothing = Files.createDirectories(work.resolve("nothing/src/main/java")).getParent();
    RunSettings settings = settings(java, probe, Optional.empty());
    try (CompileWorker compiler = CompileWorker.start(compileSettings);
        EngineLoans engines =
            EngineLoans.warm(
                Settings.fromEnvironment(), EnumSet.of(Engine.POSTGRESQL, Engine.REDIS));
        TestRuns runs = TestRuns.sharing(engines, settings, EnumSet.allOf(Engine.class));
        Submission empty =
            Submission.open(nothing.getParent().getParent(), CollectLimits.DEFAULT)) {
      new OneSubmission(compiler, runs, Progress.SILENT)
          .grade(empty, List.copyOf(exercises.values()));
    } catch (BadSubmissionException e) {
      throw new IllegalStateException(e);
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
    return settings(Distribution.ownJava(), quickStart.probe(), quickStart.archive());
  }

  private RunSettings settings(Path java, List<Path> probe, Optional<Path> archive) {
    return new RunSettings(
        java, probe, archive, work, limits, /* isolate= */ false, Settings.fromEnvironment());
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
