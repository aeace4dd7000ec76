package dbkata.grader.batch;

import dbkata.grader.batch.worker.Answer;
import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Standing;
import dbkata.grader.report.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One of the places where submissions are graded side by side: a worker, and another one when that
 * is lost. What a submission does to its worker costs nobody else anything but that time.
 */
final class Lane implements AutoCloseable {
  private final Setup setup;
  private final Path folder;
  private final Duration limit;
  private final Clock clock;
  private @Nullable WorkerProcess worker;
  private boolean stopped;
  private int workers;

  /**
   * Make a lane.
   *
   * @param folder a folder for the workers' folders
   * @param limit how long a worker may take over one submission
   */
  Lane(Setup setup, Path folder, Duration limit, Clock clock) {
    this.setup = setup;
    this.folder = folder;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Grade a submission; when the grader fails over it, once more by a new worker.
   *
   * @return always an answer, be it that the grader failed
   */
  Answer grade(Task task) throws InterruptedException {
    Answer first = once(task);
    awaitTheEndIfStopped();
    if (first.attempt().standing() != Standing.NOT_YOUR_FAULT) {
      return first;
    }
    endWorker();
    Answer second = once(task);
    awaitTheEndIfStopped();
    if (second.attempt().standing() == Standing.NOT_YOUR_FAULT) {
      endWorker(); // whatever is wrong with it, the next submission starts afresh
    }
    return second;
  }

  private Answer once(Task task) throws InterruptedException {
    Instant started = clock.instant();
    try {
      return usableWorker().grade(task, limit);
    } catch (WorkerLostException e) {
      endWorker();
      return failed(task, String.valueOf(e.getMessage()), started);
    } catch (IOException e) {
      return failed(task, "no worker could be started: " + e.getMessage(), started);
    }
  }

  /** End its worker and start no other. */
  void stop() {
    WorkerProcess present;
    synchronized (this) {
      stopped = true;
      present = worker;
    }
    if (present != null) {
      present.stop();
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** What a worker says that was stopped is no answer, and nobody is there to be told. */
  private void awaitTheEndIfStopped() throws InterruptedException {
    if (isStopped()) {
      new CountDownLatch(1).await();
    }
  }

  private synchronized WorkerProcess usableWorker() throws IOException {
    if (stopped) {
      throw new IOException("this run is ending");
    }
    WorkerProcess present = worker;
    if (present != null && present.isUsable()) {
      return present;
    }
    endWorker();
    WorkerProcess started = WorkerProcess.start(setup, folder.resolve("worker-" + ++workers));
    worker = started;
    return started;
  }

  private void endWorker() {
    WorkerProcess present;
    synchronized (this) {
      present = worker;
      worker = null;
    }
    if (present != null) {
      present.close();
    }
  }

  private static Answer failed(Task task, String reason, Instant started) {
    Attempt attempt =
        Attempt.without(
            Standing.NOT_YOUR_FAULT,
            PlainText.line(reason),
            task.student(),
            PlainText.line(task.source()),
            started);
    return new Answer(attempt, "");
  }

  @Override
  public void close() {
    endWorker();
  }
}
