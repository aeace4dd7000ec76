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
import org.jspecify.annotations.Nullable;

/**
 * Grade many submissions with the same prepared kit, and with as few new processes as each allows.
 *
 * <p>Safe for threads: each has a compiler and servers of its own. A thread is best given
 * submissions to the exercises of one engine, since its children are made ready for the first.
 */
public final class GradingBench implements AutoCloseable {
  /** Whether the sandbox gate stops what it finds; nothing outside the tests can switch it off. */
  public enum Sandbox {
    ON,
    OFF
  }

  /** Whose child processes run the tests, and how long a test may take in them. */
  public enum Children {
    /** Those of the quiet submissions before it, for the usual time: for what is calm. */
    SHARED,
    /** Those of the submissions before it, for a short time: for what ends its child. */
    DOOMED,
    /** Its own, for a short time: nothing has run in them, and nothing else will. */
    OWN,
    /** Its own, for the usual time: for what may have had too little of it. */
    PATIENT
  }

  /** Where archives are kept; Maven runs the tests in the module's folder. */
  private static final Path QUICK_STARTS = Path.of("target/quick-start").toAbsolutePath();

  /** Each test has its usual time; all of them together may take longer on a busy machine. */
  private static final Limits AT_LEISURE =
      Limits.usual().withTimes(Limits.usual().perTest(), Duration.ofMinutes(5));

  private final Path work;
  private final Limits shortly;
  private final CompileSettings compileSettings;
  private final Map<String, PreparedExercise> exercises = new ConcurrentHashMap<>();
  private final Map<String, ExerciseReport> stubs = new ConcurrentHashMap<>();
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();
  private final ThreadLocal<@Nullable Lane> lane = new ThreadLocal<>();
  private final QuickStart quickStart;

  /** What submissions share that are graded one after the other. */
  private record Lane(CompileWorker compiler, EngineLoans engines, TestRuns calm, TestRuns doomed)
      implements AutoCloseable {
    @Override
    public void close() {
      calm.close();
      doomed.close();
      compiler.close();
      engines.close();
    }
  }

  /**
   * Make a bench.
   *
   * @param work a folder for what lives as long as the bench
   * @param shortly how much a submission may take that is expected to take too much
   * @param compiling how long the compiler may take for one exercise
   */
  public GradingBench(Path work, Limits shortly, Duration compiling) throws IOException {
    this.work = work;
    this.shortly = shortly;
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
    this.quickStart = QuickStart.of(withoutTheGrader(), QUICK_STARTS, this::train);
  }

  private Lane laneFor(PreparedExercise first) {
    Lane present = lane.get();
    if (present == null) {
      present = newLane(first.exercise().engine());
      lane.set(present);
    }
    return present;
  }

  private Lane newLane(Engine engine) {
    Set<Engine> ready =
        engine == Engine.SQLITE ? EnumSet.of(Engine.SQLITE) : EnumSet.allOf(Engine.class);
    EngineLoans engines = EngineLoans.warm(Settings.fromEnvironment(), ready);
    Lane opened =
        new Lane(
            CompileWorker.start(compileSettings),
            engines,
            TestRuns.sharing(engines, settings(AT_LEISURE), ready),
            TestRuns.trusting(engines, settings(shortly), ready));
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
    return grade(path, ids, (it, asked) -> reports(it, asked, sandbox, children));
  }

  /** Grade in children of its own, within other limits and with other engines. */
  public Report grade(
      Path path, List<String> ids, Sandbox sandbox, Limits otherLimits, Settings services)
      throws BadSubmissionException {
    RunSettings other =
        new RunSettings(
            Distribution.ownJava(),
            quickStart.probe(),
            quickStart.archive(),
            work,
            otherLimits,
            /* isolate= */ false,
            services);
    return grade(
        path,
        ids,
        (it, asked) -> {
          try (TestRuns own = TestRuns.warm(other, engines(asked))) {
            return run(it, asked, sandbox, own);
          }
        });
  }

  private interface Way {
    List<ExerciseReport> reports(Submission submission, List<PreparedExercise> asked);
  }

  private Report grade(Path path, List<String> ids, Way way) throws BadSubmissionException {
    Instant started = Instant.now();
    List<PreparedExercise> asked = ids.stream().map(exercises::get).toList();
    try (Submission submission = Submission.open(path, CollectLimits.DEFAULT)) {
      List<ExerciseReport> reports = way.reports(submission, asked);
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
    Lane here = laneFor(asked.get(0));
    return switch (children) {
      case SHARED -> run(submission, asked, sandbox, here.calm());
      case DOOMED -> run(submission, asked, sandbox, here.doomed());
      case OWN -> runAlone(submission, asked, sandbox, shortly);
      case PATIENT -> runAlone(submission, asked, sandbox, AT_LEISURE);
    };
  }

  private List<ExerciseReport> runAlone(
      Submission submission, List<PreparedExercise> asked, Sandbox sandbox, Limits limits) {
    EngineLoans engines = laneFor(asked.get(0)).engines();
    try (TestRuns own = TestRuns.sharing(engines, settings(limits), engines(asked))) {
      return run(submission, asked, sandbox, own);
    }
  }

  private static Set<Engine> engines(List<PreparedExercise> asked) {
    return asked.stream().map(it -> it.exercise().engine()).collect(Collectors.toSet());
  }

  private List<ExerciseReport> run(
      Submission submission, List<PreparedExercise> asked, Sandbox sandbox, TestRuns runs) {
    CompileWorker compiler = laneFor(asked.get(0)).compiler();
    return new OneSubmission(compiler, check(sandbox), runs, Progress.SILENT)
        .grade(submission, asked);
  }

  /** Run each reference solution once: it loads what a submission that passes loads. */
  private void train(List<Path> probe, Path archive) throws IOException {
    RunSettings settings = settings(probe, Optional.empty(), Limits.usual());
    try (CompileWorker compiler = CompileWorker.start(compileSettings);
        TestRuns runs = TestRuns.recording(settings, EnumSet.allOf(Engine.class), archive);
        Submission solutions =
            Submission.open(Kits.ROOT.resolve("solutions"), CollectLimits.DEFAULT)) {
      new OneSubmission(compiler, runs, Progress.SILENT)
          .grade(solutions, List.copyOf(exercises.values()));
    } catch (BadSubmissionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OneExercise.Check check(Sandbox sandbox) {
    return switch (sandbox) {
      case ON -> Checks::check;
      case OFF ->
          (exercise, compiled, sources) -> {
            Checked checked = Checks.check(exercise, compiled, sources);
            return new Checked(List.of(), checked.withholding(), checked.differences());
          };
    };
  }

  private RunSettings settings(Limits limits) {
    return settings(quickStart.probe(), quickStart.archive(), limits);
  }

  private RunSettings settings(List<Path> probe, Optional<Path> archive, Limits limits) {
    return new RunSettings(
        Distribution.ownJava(),
        probe,
        archive,
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
