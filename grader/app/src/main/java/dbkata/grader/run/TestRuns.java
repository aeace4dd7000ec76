package dbkata.grader.run;

import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Engine;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.TestRun;
import dbkata.grader.run.child.Background;
import dbkata.grader.run.child.Containment;
import dbkata.grader.run.engines.EngineLoans;
import dbkata.grader.run.settings.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Run the tests of one submission: its child process and its engines.
 *
 * <p>One exercise at a time; what one exercise does to the child costs no other exercise a point.
 */
public final class TestRuns implements AutoCloseable {
  private final RunSettings settings;
  private final Set<Engine> warmFor;
  private final FutureTask<Containment> containment;
  private final Children children;
  private final GiveUp giveUp = new GiveUp();
  private final EngineLoans engines;
  private final boolean ownEngines;
  private final boolean recording;

  private TestRuns(
      RunSettings settings,
      Set<Engine> warmFor,
      EngineLoans engines,
      boolean ownEngines,
      Optional<Path> record,
      boolean suspicious) {
    this.settings = settings;
    this.warmFor = Set.copyOf(warmFor);
    this.containment = new FutureTask<>(() -> Containment.find(settings));
    this.children =
        new Children(
            settings,
            this::containment,
            WarmUps.classes(warmFor),
            WarmUps.jdbcUrls(warmFor),
            record,
            suspicious);
    this.engines = engines;
    this.ownEngines = ownEngines;
    this.recording = record.isPresent();
  }

  private TestRuns(TestRuns like) {
    this(
        like,
        new Children(
            like.settings,
            like::containment,
            WarmUps.classes(like.warmFor),
            WarmUps.jdbcUrls(like.warmFor),
            Optional.empty(),
            /* suspicious= */ true));
  }

  private TestRuns(TestRuns like, Children children) {
    this.settings = like.settings;
    this.warmFor = like.warmFor;
    this.containment = like.containment;
    this.children = children;
    this.engines = like.engines;
    this.ownEngines = false;
    this.recording = false;
  }

  /** Start engines in the background, and no child yet; returns at once. */
  public static TestRuns of(RunSettings settings, Set<Engine> engines) {
    return of(settings, engines, Optional.empty());
  }

  /** Start a child and engines in the background; returns at once. */
  public static TestRuns warm(RunSettings settings, Set<Engine> engines) {
    TestRuns runs = of(settings, engines);
    runs.warmUp();
    return runs;
  }

  /**
   * Likewise, with a child that writes an archive of the classes that it has loaded when this is
   * closed, for later children of the same JDK and class path.
   *
   * @param archive a file that does not exist yet; it appears if the child lives that long
   */
  public static TestRuns recording(RunSettings settings, Set<Engine> engines, Path archive) {
    TestRuns runs = of(settings, engines, Optional.of(archive));
    runs.warmUp();
    return runs;
  }

  private static TestRuns of(RunSettings settings, Set<Engine> engines, Optional<Path> record) {
    EngineLoans loans = EngineLoans.warm(settings.services(), engines);
    return new TestRuns(settings, engines, loans, true, record, true);
  }

  /** Run with engines that outlive this submission; a child starts when it is needed. */
  public static TestRuns sharing(EngineLoans engines, RunSettings settings, Set<Engine> warmFor) {
    return new TestRuns(settings, warmFor, engines, false, Optional.empty(), true);
  }

  /**
   * Likewise, for submissions that are known to end their children: a child that has come through
   * one of them quietly is taken for a new one, and its end is the next one's doing.
   */
  public static TestRuns trusting(EngineLoans engines, RunSettings settings, Set<Engine> warmFor) {
    return new TestRuns(settings, warmFor, engines, false, Optional.empty(), false);
  }

  /** Run another submission with the same engines and settings, in children of its own. */
  public TestRuns another() {
    return new TestRuns(this);
  }

  /** Run another submission of the same student's in the same children: close only one of them. */
  public TestRuns inTheSameChildren() {
    return new TestRuns(this, children);
  }

  /** Start a child in the background, unless one waits already; returns at once. */
  public void warmUp() {
    if (!containment.isDone()) {
      Background.run("containment", containment);
    }
    children.warm();
  }

  /**
   * Say that nobody wants to know any more: a child that runs tests is ended, and what is left of
   * them is not run. Whoever waits for them has an answer at once, which tells nothing.
   */
  public void giveUp() {
    giveUp.now();
  }

  /** Tell whether it was given up. */
  public boolean isGivenUp() {
    return giveUp.isGivenUp();
  }

  /**
   * Run the tests of one exercise.
   *
   * @param classes class files of the student's code by binary name
   * @param sources what they were compiled from
   * @return every test case of the exercise, in page order
   */
  public List<TestRun> run(
      PreparedExercise exercise, Map<String, byte[]> classes, CollectedSources sources) {
    return new ExerciseRun(settings, children, engines, giveUp, exercise, classes, sources).run();
  }

  /** Tell what holds the student's code, in words for a report. */
  public List<String> layers() {
    List<String> layers = new ArrayList<>();
    layers.add("class loaders");
    layers.add("child process");
    layers.addAll(containment().layers());
    return layers;
  }

  /** Give up, and wait until processes and their folders are gone: for the end of this process. */
  public void abandon() {
    giveUp();
    close();
  }

  /** End what is left; engines end in the background. */
  @Override
  public void close() {
    if (recording) {
      children.finish();
    }
    children.close();
    if (ownEngines) {
      engines.close();
    }
  }

  private Containment containment() {
    containment.run(); // unless it runs or has run
    try {
      return containment.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The system's tools cannot be tried", e.getCause());
    }
  }
}
