package dbkata.grader.run;

import dbkata.grader.run.child.Child;
import dbkata.grader.run.child.Containment;
import dbkata.grader.run.settings.Layer;
import dbkata.grader.run.settings.RunSettings;
import dbkata.probe.wire.Command;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The children of one submission: one at a time, for as many exercises as it survives.
 *
 * <p>Safe for threads: another one may be started while one is at work.
 */
final class Children implements AutoCloseable {
  private static final String JUPITER = "org.junit.jupiter.engine.JupiterTestEngine";

  /**
   * How many exercises one child runs. Each leaves its classes and the threads of two pools behind,
   * since the test kit shares them for a launcher session; the limits hold some 90.
   */
  private static final int MOST_RUNS = 40;

  /** Tests run in the order of the page; the clock is the grader's. */
  private static final Map<String, String> JUNIT =
      Map.of(
          "junit.jupiter.testmethod.order.default",
          "dbkata.testkit.PageOrder",
          "junit.jupiter.execution.timeout.mode",
          "disabled",
          "junit.platform.stacktrace.pruning.enabled",
          "false");

  private final RunSettings settings;
  private final Supplier<Containment> containment;
  private final List<String> warmClasses;
  private final List<String> warmUrls;
  private final Optional<Path> record;
  private final boolean suspicious;
  private final Deque<Borrowed> waiting = new ArrayDeque<>();
  private @Nullable Child lent;
  private boolean closed;

  /**
   * A child and whether what ran in it before may be to blame for its end.
   *
   * @param child the child
   * @param used whether an exercise has run in it, and may be to blame
   * @param before how many have run in it
   */
  record Borrowed(Child child, boolean used, int before) {
    private static Borrowed fresh(Child child) {
      return new Borrowed(child, /* used= */ false, 0);
    }
  }

  Children(
      RunSettings settings,
      Supplier<Containment> containment,
      List<String> warmClasses,
      List<String> warmUrls,
      Optional<Path> record,
      boolean suspicious) {
    this.settings = settings;
    this.containment = containment;
    this.warmClasses = warmClasses;
    this.warmUrls = warmUrls;
    this.record = record;
    this.suspicious = suspicious;
  }

  /** Start one ahead of time. */
  synchronized void warm() {
    if (waiting.isEmpty() && !closed) {
      waiting.add(Borrowed.fresh(start()));
    }
  }

  /** Give the one that waits, else a new one. */
  synchronized Borrowed borrow() {
    Borrowed present = waiting.poll();
    Borrowed borrowed = present != null ? present : Borrowed.fresh(start());
    lent = borrowed.child();
    if (closed) {
      lent.kill();
    }
    return borrowed;
  }

  /** Keep one for the next exercise, before any other: it has done so already. */
  synchronized void giveBack(Borrowed child) {
    int runs = child.before() + 1;
    if (runs < MOST_RUNS && !closed) {
      waiting.addFirst(new Borrowed(child.child(), /* used= */ suspicious, runs));
    } else {
      child.child().close();
    }
  }

  /** Let the one that waits come to its own end: then it writes the archive that it was told to. */
  synchronized void finish() {
    waiting.forEach(it -> it.child().finish());
  }

  /** End them all, one that is at work too. */
  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(it -> it.child().close());
    waiting.clear();
    if (lent != null) {
      lent.close();
    }
  }

  private Child start() {
    int threads =
        settings.has(Layer.INSIDE_WATCH) ? settings.limits().threads() : Integer.MAX_VALUE;
    return Child.start(
        settings,
        containment,
        new Command.Prepare(
            JUPITER,
            JUNIT,
            warmClasses,
            warmUrls,
            new Command.Bounds(threads, settings.limits().outputPerTest())),
        record);
  }
}
