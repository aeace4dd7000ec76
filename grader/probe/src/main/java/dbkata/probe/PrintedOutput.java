package dbkata.probe;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Keep the beginning of what is printed during a test and count the rest.
 *
 * <p>Safe for threads. The lock is a private one: whoever holds the lock of {@code System.out} for
 * ever stops those who print, not the end of the test.
 */
final class PrintedOutput {
  private final Object lock = new Object();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int most;
  private long dropped;

  private PrintedOutput() {}

  /** Put it in the place of this JVM's standard streams; input is at its end. */
  static PrintedOutput instead() {
    PrintedOutput printed = new PrintedOutput();
    printed.install();
    return printed;
  }

  /** Say how many bytes to keep of each test. */
  void keep(int bytes) {
    synchronized (lock) {
      most = bytes;
    }
  }

  /** Begin another test: forget the last one's, and take the streams back from whoever has them. */
  void restart() {
    synchronized (lock) {
      kept.reset();
      dropped = 0;
    }
    install();
  }

  /** Give the beginning of what was printed since the last restart. */
  String text() {
    synchronized (lock) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  /** Count the bytes printed since the last restart that were not kept. */
  long dropped() {
    synchronized (lock) {
      return dropped;
    }
  }

  private void install() {
    // New ones each time: a thread that holds the lock of the old ones has no part in these.
    PrintStream stream = new PrintStream(new Keeping(), true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream());
  }

  private void keep(byte[] bytes, int offset, int length) {
    synchronized (lock) {
      int taken = Math.min(length, Math.max(0, most - kept.size()));
      kept.write(bytes, offset, taken);
      dropped += length - taken;
    }
  }

  private final class Keeping extends OutputStream {
    @Override
    public void write(int next) {
      keep(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      keep(bytes, offset, length);
    }
  }
}
