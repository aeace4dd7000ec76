package dbkata.probe;

import dbkata.probe.wire.Result.Reason;

/**
 * End this process when it has too many threads: no flag of a JVM bounds them.
 *
 * <p>The grader watches from outside too, where the system tells it; this works everywhere.
 */
final class ThreadWatch {
  /** Milliseconds between two looks: a loop starts some 500 threads meanwhile. */
  private static final long PAUSE = 20;

  private ThreadWatch() {}

  static void start(int most, Results results) {
    ThreadGroup all = topmost();
    Thread watch = new Thread(() -> watch(all, most, results), "thread watch");
    watch.setDaemon(true);
    watch.setPriority(Thread.MAX_PRIORITY);
    watch.start();
  }

  private static void watch(ThreadGroup all, int most, Results results) {
    while (true) {
      if (all.activeCount() > most) {
        results.stop(Reason.THREADS);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  private static ThreadGroup topmost() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
