package dbkata.grader.pipeline;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.Submission;
import dbkata.grader.compile.CompileWorker;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Grade a student's own checkout again and again: compiler, engines and the child that runs tests
 * stay warm between the rounds.
 *
 * <p>One round at a time; whoever else has a hold of this may give a round up, or close it all.
 */
public final class WarmSelfCheck implements AutoCloseable {
  /** How long to wait for a round that was given up, in seconds. */
  private static final long PATIENCE = 3;

  private final GradingSettings settings;
  private final Object ending = new Object();
  private List<PreparedExercise> exercises = List.of();
  private @Nullable CompileWorker compiler;
  private @Nullable Warm warm;
  private @Nullable Round latest;
  private boolean closed;

  /** What rounds share. */
  private record Warm(CompileWorker compiler, EngineLoans engines, TestRuns runs) {}

  /** Start nothing yet, so that whoever tells this JVM to end can close all that ever starts. */
  public WarmSelfCheck(GradingSettings settings) {
    this.settings = settings;
  }

  /**
   * List the ids of the exercises that are asked for, all when none is.
   *
   * @throws BadKitException when the kit, or one of them, is not there
   */
  public List<String> ids(List<String> asked) {
    return kit().only(asked);
  }

  /**
   * Read the kit, compile what tests were not compiled before, and start the processes unless they
   * run: at first, and whenever the kit's own files have changed.
   *
   * @param ids of the exercises that will be graded
   * @throws BadKitException when the kit, or an exercise that was asked for, is not there or not
   *     right; until this has succeeded there can be no round
   */
  public void prepare(List<String> ids) {
    startCompiler();
    Kit read = kit();
    read.only(ids);
    List<PreparedExercise> all =
        read.ids().stream().map(id -> read.prepare(id, /* ownStubs= */ false)).toList();
    EnumSet<Engine> engines = EnumSet.noneOf(Engine.class);
    all.stream()
        .map(PreparedExercise::exercise)
        .filter(it -> ids.contains(it.id()))
        .forEach(it -> engines.add(it.engine()));
    synchronized (this) {
      exercises = all;
      if (warm == null && compiler != null && !closed) {
        EngineLoans loans = EngineLoans.ahead(settings.services(), engines);
        TestRuns runs = TestRuns.sharing(loans, settings.run(/* isolate= */ false), engines);
        runs.warmUp();
        warm = new Warm(compiler, loans, runs);
      }
    }
  }

  private Kit kit() {
    return Kit.open(settings.root(), settings.cache(), settings.testClassPath());
  }

  /** It takes the longest to get ready. */
  private synchronized void startCompiler() {
    if (compiler == null && !closed) {
      compiler = CompileWorker.start(settings.compile());
    }
  }

  /**
   * Begin a round over some of the exercises, which the caller runs.
   *
   * @return nothing when this is closed
   */
  public synchronized Optional<Round> round(List<String> ids) {
    Warm present = warm;
    if (closed) {
      return Optional.empty();
    }
    if (present == null) {
      throw new IllegalStateException("nothing is prepared");
    }
    Round round = new Round(present, exercises, ids);
    latest = round;
    return Optional.of(round);
  }

  /** Start another child for the next round, if none waits: the one at work may be lost. */
  public synchronized void warmUp() {
    if (warm != null && !closed) {
      warm.runs().warmUp();
    }
  }

  /** End all processes, and wait until what they made is gone; also in the middle of a round. */
  @Override
  public void close() {
    // Whoever comes second waits for the first: it may be the end of this JVM.
    synchronized (ending) {
      if (!isClosed()) {
        end();
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void end() {
    Round last;
    Warm present;
    CompileWorker compiles;
    synchronized (this) {
      closed = true;
      last = latest;
      present = warm;
      compiles = compiler;
    }
    if (compiles != null) {
      compiles.close();
    }
    if (last != null) {
      last.giveUp();
      last.awaitEnd();
    }
    if (present != null) {
      present.runs().close();
      present.engines().end();
    }
  }

  /** One grading of some exercises, as their sources are when it runs. */
  public final class Round {
    private final CompileWorker compiler;
    private final TestRuns runs;
    private final List<PreparedExercise> all;
    private final List<PreparedExercise> asked;
    private final Semaphore under = new Semaphore(1);

    private Round(Warm warm, List<PreparedExercise> all, List<String> ids) {
      this.compiler = warm.compiler();
      this.runs = warm.runs().inTheSameChildren();
      this.all = all;
      this.asked = all.stream().filter(it -> ids.contains(it.exercise().id())).toList();
    }

    /**
     * Grade, and see to it that a child waits for the next round.
     *
     * @return nothing when it was given up
     * @throws BadSubmissionException when nothing can be graded
     */
    public Optional<Report> grade(Progress progress) throws BadSubmissionException {
      if (!under.tryAcquire()) {
        return Optional.empty();
      }
      try {
        Report report = report(progress);
        return runs.isGivenUp() || isClosed() ? Optional.empty() : Optional.of(report);
      } finally {
        under.release();
        warmUp();
      }
    }

    /** Break it off: an exercise whose tests run is lost together with the child. */
    public void giveUp() {
      runs.giveUp();
    }

    private Report report(Progress progress) throws BadSubmissionException {
      Instant started = settings.clock().instant();
      Path root = settings.root();
      try (Submission submission = Submission.open(root, settings.collectLimits())) {
        submission.requireAnyOf(all);
        List<ExerciseReport> reports =
            new OneSubmission(compiler, runs, progress).grade(submission, asked);
        return new Report(
            root.toString(),
            /* selfCheck= */ true,
            runs.layers(),
            submission.leftOut(all),
            reports,
            started,
            Duration.between(started, settings.clock().instant()));
      }
    }

    private void awaitEnd() {
      try {
        under.tryAcquire(PATIENCE, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
