package dbkata.grader.batch;

import dbkata.grader.batch.worker.Answer;
import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.store.BadStoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grade tasks side by side, each when a lane is free. */
final class Lanes {
  private final Setup setup;
  private final Path folder;
  private final Duration limit;
  private final Clock clock;
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();

  Lanes(Setup setup, Path folder, Duration limit, Clock clock) {
    this.setup = setup;
    this.folder = folder;
    this.limit = limit;
    this.clock = clock;
  }

  /** Take an answer, whichever lane it comes from. */
  interface Taker {
    void take(Answer answer) throws BadStoreException;
  }

  /**
   * Grade all of some tasks.
   *
   * @throws BadStoreException the taker's: what is not begun by then is left
   */
  void grade(Collection<Task> tasks, int jobs, Taker taker) throws BadStoreException {
    Queue<Task> waiting = new ConcurrentLinkedQueue<>(tasks);
    int number = Math.max(1, Math.min(jobs, tasks.size()));
    ExecutorService threads = Executors.newFixedThreadPool(number, Lanes::thread);
    try {
      List<Future<Void>> working = new ArrayList<>();
      for (int i = 1; i <= number; i++) {
        Lane lane = new Lane(setup, folder.resolve("lane-" + i), limit, clock);
        lanes.add(lane);
        working.add(threads.submit(work(lane, waiting, taker)));
      }
      for (Future<Void> lane : working) {
        await(lane);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * End every worker with all that it has started, since this process is about to end: no answer is
   * taken any more, and {@link #grade} does not return.
   */
  void stop() {
    lanes.forEach(Lane::stop);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lane");
    thread.setDaemon(true);
    return thread;
  }

  private static Callable<Void> work(Lane lane, Queue<Task> waiting, Taker taker) {
    return () -> {
      try (lane) {
        for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
          taker.take(lane.grade(task));
        }
        return null;
      } catch (BadStoreException e) {
        waiting.clear(); // what cannot be kept need not be graded
        throw e;
      }
    };
  }

  private static void await(Future<Void> lane) throws BadStoreException {
    try {
      lane.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BadStoreException bad) {
        throw bad;
      }
      throw new IllegalStateException("a lane failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
