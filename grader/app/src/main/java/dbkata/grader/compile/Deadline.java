package dbkata.grader.compile;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * End a process that computes for too long.
 *
 * <p>Its processor's time counts, so that a machine with other things to do does not make sources
 * fail that compile elsewhere; only after four times as long the clock's time counts.
 */
final class Deadline implements AutoCloseable {
  private static final int PATIENCE = 4;
  private static final long SHORTEST_WAIT_MILLIS = 20;

  private final Process process;
  private final Duration limit;
  private final long startNanos = System.nanoTime();
  private final Duration usedBefore;
  private CompletableFuture<Void> check = CompletableFuture.completedFuture(null);
  private boolean closed;
  private boolean expired;

  /** Give a process some time from now on. */
  Deadline(Process process, Duration limit) {
    this.process = process;
    this.limit = limit;
    this.usedBefore = used();
    checkAfter(limit);
  }

  private synchronized void checkAfter(Duration wait) {
    long millis = Math.max(SHORTEST_WAIT_MILLIS, wait.toMillis());
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    check = CompletableFuture.runAsync(this::check, later);
  }

  private synchronized void check() {
    Duration passed = Duration.ofNanos(System.nanoTime() - startNanos);
    Duration left = limit.minus(used().minus(usedBefore));
    if (closed) {
      return;
    }
    if (left.isNegative() || left.isZero() || passed.compareTo(limit.multipliedBy(PATIENCE)) >= 0) {
      expired = true;
      process.destroyForcibly();
    } else {
      checkAfter(left);
    }
  }

  /** Tell how long it has computed; where the system does not say, as long as it has run. */
  private Duration used() {
    return process
        .info()
        .totalCpuDuration()
        .orElseGet(() -> Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /** Tell whether the process was ended. */
  synchronized boolean hasExpired() {
    return expired;
  }

  /** Let the process live. */
  @Override
  public synchronized void close() {
    closed = true;
    check.cancel(false);
  }
}
