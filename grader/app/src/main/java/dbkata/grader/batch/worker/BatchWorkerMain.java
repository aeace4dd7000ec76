package dbkata.grader.batch.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A worker's process: grades one submission after the other until standard input ends.
 *
 * <p>Standard input brings a {@link Setup}, then a {@link Task} at a time; standard output takes an
 * {@link Answer} to each, and nothing else is ever written there. It ends with the grader, also in
 * the middle of a submission.
 */
public final class BatchWorkerMain {
  private BatchWorkerMain() {}

  /**
   * Run until standard input ends.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT); // as in the grader itself
    DataOutputStream answers =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(System.err);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    Setup setup = Wire.read(in, Setup.class);
    BlockingQueue<Optional<Task>> tasks = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(in, tasks), "tasks");
    reader.setDaemon(true);
    reader.start();
    int status = 1;
    try (Grader grader = Grader.of(setup)) {
      for (Optional<Task> next = tasks.take(); next.isPresent(); next = tasks.take()) {
        Wire.write(answers, grader.grade(next.get()));
      }
      status = 0;
    } finally {
      // What serves the engines may have threads that are no daemons.
      System.exit(status);
    }
  }

  /** Whoever ends this stream without a last, empty task is gone: nobody waits for an answer. */
  private static void read(DataInputStream in, BlockingQueue<Optional<Task>> tasks) {
    try {
      while (true) {
        Task task = Wire.read(in, Task.class);
        tasks.add(task.student().isEmpty() ? Optional.empty() : Optional.of(task));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
