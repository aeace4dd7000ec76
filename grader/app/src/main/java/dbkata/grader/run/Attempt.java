package dbkata.grader.run;

import dbkata.grader.run.child.Child;
import dbkata.grader.run.child.Event;
import dbkata.grader.run.child.Vitals;
import dbkata.grader.run.settings.Layer;
import dbkata.grader.run.settings.RunSettings;
import dbkata.probe.wire.Command;
import dbkata.probe.wire.Result;
import dbkata.probe.wire.TestId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Listen to a child that was asked to run tests, until it is through or lost.
 *
 * <p>The clock is this process's: nothing that runs in the child can stop it.
 */
final class Attempt {
  /** How long to listen before a look at the clocks and at the child. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * How long between two looks at the child's processes: one reads the whole of {@code /proc},
   * which takes 20 ms, and what a child can take meanwhile is bounded by its JVM as well.
   */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** How long to wait for where a test is that is stopped at its limit: it may not answer. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  /** A JVM has some of its own that Java does not count. */
  private static final int JVM_THREADS = 40;

  private final Child child;
  private final RunSettings settings;
  private final long exerciseEnds;
  private final Predicate<Result.Ended> ended;
  private final long began = System.nanoTime();
  private @Nullable TestId running;
  private boolean anyStarted;
  private long testEnds;
  private long nextLook = System.nanoTime() + LOOK.toNanos();

  /**
   * Listen.
   *
   * @param exerciseEnds when the exercise is at its limit, by {@code System.nanoTime}
   * @param ended takes each test that is through, and tells whether its engine is still of use
   */
  Attempt(Child child, RunSettings settings, long exerciseEnds, Predicate<Result.Ended> ended) {
    this.child = child;
    this.settings = settings;
    this.exerciseEnds = exerciseEnds;
    this.ended = ended;
    this.testEnds = began + settings.limits().toStart().toNanos();
  }

  /**
   * How it came out.
   *
   * @param loss why the child did not get through; null if it did
   * @param running the test that was under way when it was lost
   * @param seen where that test was, if it was stopped at a limit and could be asked
   * @param anyStarted whether any test was: a student's code has run
   * @param reusable whether another exercise may use the child
   */
  record Outcome(
      @Nullable Loss loss,
      @Nullable TestId running,
      Optional<Result.Seen> seen,
      boolean anyStarted,
      boolean reusable) {}

  /** Listen until it is through or lost; a child that is lost has ended afterwards. */
  Outcome listen() {
    while (true) {
      Optional<Event> event = child.next(PAUSE);
      if (event.isPresent() && event.get() instanceof Event.Said said) {
        if (said.result() instanceof Result.Finished finished) {
          return new Outcome(null, null, Optional.empty(), anyStarted, finished.quiet());
        }
        Loss loss = heard(said.result());
        if (loss != null) {
          return lost(loss);
        }
      } else {
        Loss loss = event.map(this::lossBy).orElseGet(this::lossInSilence);
        if (loss != null) {
          return lost(loss);
        }
      }
    }
  }

  private Outcome lost(Loss loss) {
    boolean late = loss instanceof Loss.TestTime || loss instanceof Loss.ExerciseTime;
    Optional<Result.Seen> seen = late && running != null ? look() : Optional.empty();
    child.kill();
    return new Outcome(loss, running, seen, anyStarted, false);
  }

  /** Ask where the test is; what else is heard meanwhile comes too late to count. */
  private Optional<Result.Seen> look() {
    child.send(new Command.Look());
    long ends = System.nanoTime() + LAST_LOOK.toNanos();
    for (long left = LAST_LOOK.toNanos(); left > 0; left = ends - System.nanoTime()) {
      Optional<Event> event = child.next(Duration.ofNanos(left));
      if (event.isEmpty() || !(event.get() instanceof Event.Said said)) {
        return Optional.empty();
      }
      if (said.result() instanceof Result.Seen seen) {
        return Optional.of(seen);
      }
    }
    return Optional.empty();
  }

  private @Nullable Loss heard(Result result) {
    long now = System.nanoTime();
    if (result instanceof Result.Started started) {
      running = started.test();
      anyStarted = true;
      testEnds = now + settings.limits().perTest().toNanos();
    } else if (result instanceof Result.Ended end) {
      running = null;
      // What comes between two tests is given as much time as a test.
      testEnds = now + settings.limits().perTest().toNanos();
      if (!ended.test(end)) {
        return new Loss.Engine();
      }
    } else if (result instanceof Result.Stopping stopping) {
      return switch (stopping.reason()) {
        case THREADS -> new Loss.Threads();
        case BROKEN -> new Loss.Broken("The child process failed at its own work.");
      };
    }
    return overTime(now);
  }

  private @Nullable Loss lossBy(Event event) {
    if (event instanceof Event.Gone gone) {
      return new Loss.Gone(gone.exitCode(), gone.errors());
    } else if (event instanceof Event.Flooding) {
      return new Loss.Flood();
    } else if (event instanceof Event.Tampered) {
      return new Loss.Tampered();
    } else if (event instanceof Event.NotStarted not) {
      return new Loss.Broken(not.reason());
    }
    return null;
  }

  private @Nullable Loss lossInSilence() {
    long now = System.nanoTime();
    Loss late = overTime(now);
    if (late != null || !settings.has(Layer.OUTSIDE_WATCH) || now - nextLook < 0) {
      return late;
    }
    nextLook = now + LOOK.toNanos();
    return overMeasure(child.vitals());
  }

  private @Nullable Loss overTime(long now) {
    if (now - exerciseEnds > 0) {
      return new Loss.ExerciseTime();
    }
    if (now - testEnds > 0) {
      return anyStarted
          ? new Loss.TestTime()
          : new Loss.Broken(
              "The child process was not ready after " + settings.limits().toStart() + ".");
    }
    return null;
  }

  private @Nullable Loss overMeasure(Vitals vitals) {
    if (vitals.threads() > settings.limits().threads() + JVM_THREADS) {
      return new Loss.Threads();
    }
    if (vitals.resident() > (long) settings.limits().resident() << 10) {
      return new Loss.Memory();
    }
    if (vitals.folder() > (long) settings.limits().folderSize() << 20) {
      return new Loss.Disk();
    }
    return null;
  }
}
