package dbkata.grader.attacks;

import java.time.Duration;

/** Keep every core busy until it is closed; it ends by itself if nobody does. */
final class Load implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final long ends = System.nanoTime() + LONGEST.toNanos();
  private volatile boolean closed;
  private long spins;

  private Load() {}

  static Load onEveryCore() {
    Load load = new Load();
    for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
      Thread thread = new Thread(load::spin, "load");
      thread.setDaemon(true);
      thread.start();
    }
    return load;
  }

  private void spin() {
    while (!closed && System.nanoTime() - ends < 0) {
      spins++;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
