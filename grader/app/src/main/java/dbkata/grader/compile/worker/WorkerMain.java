package dbkata.grader.compile.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The compiler's process: warms up, then answers one request after the other until standard input
 * ends.
 *
 * <p>Requests come over standard input, answers go to standard output, each one message of {@link
 * Request} and {@link Response}; nothing else is ever written there. It ends with the grader, also
 * in the middle of a compilation.
 */
public final class WorkerMain {
  /** The first byte of all: the compiler is warm. */
  public static final int READY = 'R';

  private static final int SECONDS_TO_END = 2;

  private WorkerMain() {}

  /**
   * Run until standard input ends.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream answers =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(System.err);
    BlockingQueue<Optional<Request>> requests = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(requests), "requests");
    reader.setDaemon(true);
    reader.start();
    SourceCompiler compiler = new SourceCompiler();
    Warmup.run(compiler);
    answers.writeByte(READY);
    answers.flush();
    for (Optional<Request> next = requests.take(); next.isPresent(); next = requests.take()) {
      compiler.compile(next.get()).writeTo(answers);
    }
  }

  private static void read(BlockingQueue<Optional<Request>> requests) {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    try {
      while (true) {
        requests.add(Optional.of(Request.readFrom(in)));
      }
    } catch (IOException e) {
      // The grader is gone or wants no more. An idle process ends in order, which lets the JVM
      // write a class-data archive when it was asked to; a busy one is not waited for.
      requests.add(Optional.empty());
      haltSoon();
    }
  }

  private static void haltSoon() {
    try {
      TimeUnit.SECONDS.sleep(SECONDS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
