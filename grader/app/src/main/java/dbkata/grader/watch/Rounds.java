package dbkata.grader.watch;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.domain.Report;
import dbkata.grader.kit.BadKitException;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.WarmSelfCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The rounds of a watch: look, grade what was saved, look again.
 *
 * <p>This thread looks, also while another one grades: what is saved meanwhile ends the round.
 */
final class Rounds implements AutoCloseable {
  /** How long between two looks. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** How long nothing may change before it counts: several files, or one in several strokes. */
  private static final Duration QUIET = Duration.ofMillis(20);

  /** How long to wait for that. */
  private static final int MOST_QUIETS = 25;

  /** After so long a child is likely to be lost, and the next one gets ready. */
  private static final Duration LONG = Duration.ofSeconds(3);

  /** A file that is older than that when it is found was not saved just now, but moved here. */
  private static final Duration JUST_NOW = Duration.ofSeconds(1);

  private final GradingSettings settings;
  private final WarmSelfCheck check;
  private final List<String> asked;
  private final WatchListener listener;
  private final ExecutorService grader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "rounds");
            thread.setDaemon(true);
            return thread;
          });

  private List<String> watched = List.of();
  private final Set<String> due = new LinkedHashSet<>();
  private boolean kitIsDue;
  private boolean isStuck;
  private Optional<Long> saved = Optional.empty();

  Rounds(
      GradingSettings settings, WarmSelfCheck check, List<String> asked, WatchListener listener) {
    this.settings = settings;
    this.check = check;
    this.asked = List.copyOf(asked);
    this.listener = listener;
  }

  /** Go on until the processes are closed, or this thread is interrupted. */
  void run() throws InterruptedException {
    watched = check.ids(asked);
    // Before anything is read: what is saved meanwhile is seen.
    Changes changes = new Changes(settings.root(), watched, System::nanoTime);
    check.prepare(watched);
    due.addAll(watched);
    while (true) {
      if (due.isEmpty() || isStuck) {
        awaitAny(changes);
      }
      settle(changes);
      if (kitIsPrepared()) {
        Optional<WarmSelfCheck.Round> round = check.round(List.copyOf(due));
        if (round.isEmpty()) {
          return;
        }
        grade(round.get(), changes);
      }
    }
  }

  private void awaitAny(Changes changes) throws InterruptedException {
    do {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } while (!look(changes));
    isStuck = false;
  }

  /** Wait until nothing changes any more. */
  private void settle(Changes changes) throws InterruptedException {
    for (int i = 0; i < MOST_QUIETS && saved.isPresent(); i++) {
      TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
      if (!look(changes)) {
        return;
      }
    }
  }

  /** Look, and remember what is to be graded. */
  private boolean look(Changes changes) {
    Changes.Found found = changes.look();
    if (found.isEmpty()) {
      return false;
    }
    due.addAll(found.exercises());
    kitIsDue |= found.ofTheKit();
    Instant now = settings.clock().instant();
    Duration ago =
        found
            .saved()
            .map(at -> Duration.between(at, now))
            .filter(it -> !it.isNegative() && it.compareTo(JUST_NOW) < 0)
            .orElse(Duration.ZERO);
    saved = Optional.of(System.nanoTime() - ago.toNanos());
    return true;
  }

  /** Take over what has changed of tests and manifests, and tell whether it can be used. */
  private boolean kitIsPrepared() {
    if (kitIsDue) {
      try {
        check.prepare(watched);
        kitIsDue = false;
      } catch (BadKitException e) {
        refused(e);
      }
    }
    return !kitIsDue;
  }

  private void grade(WarmSelfCheck.Round round, Changes changes) throws InterruptedException {
    List<String> under = List.copyOf(due);
    due.clear();
    Future<Optional<Report>> grading = grader.submit(() -> round.grade(listener));
    try {
      Optional<Report> report = outcome(grading, round, under, changes);
      if (report.isEmpty()) {
        due.addAll(under);
        return;
      }
      listener.graded(report.get(), watched, sinceSave());
      saved = Optional.empty();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof BadSubmissionException bad)) {
        throw new IllegalStateException("A round broke down", e.getCause());
      }
      due.addAll(under);
      refused(bad);
    }
  }

  /** What is due stays so until something is saved that mends it. */
  private void refused(Exception why) {
    isStuck = true;
    listener.refused(String.valueOf(why.getMessage()));
  }

  private Optional<Report> outcome(
      Future<Optional<Report>> grading,
      WarmSelfCheck.Round round,
      List<String> under,
      Changes changes)
      throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    while (true) {
      try {
        return grading.get(PAUSE.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (look(changes) && under.stream().anyMatch(due::contains)) {
          round.giveUp();
        }
      }
      if (System.nanoTime() - began > LONG.toNanos()) {
        check.warmUp();
      }
    }
  }

  private Optional<Duration> sinceSave() {
    return saved.map(at -> Duration.ofNanos(System.nanoTime() - at));
  }

  @Override
  public void close() {
    grader.shutdown(); // a round under way is given up by whoever closes the processes
  }
}
