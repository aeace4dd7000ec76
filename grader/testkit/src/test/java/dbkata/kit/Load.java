package dbkata.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keep every core of this machine busy, up to a time at which it ends by itself. */
final class Load implements AutoCloseable {
  private final long ends;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean on = true;

  private Load(Duration most) {
    this.ends = System.nanoTime() + most.toNanos();
  }

  static Load onEveryCore(Duration most) {
    Load load = new Load(most);
    for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
      Thread thread = new Thread(load::spin, "load " + core);
      thread.setDaemon(true);
      load.threads.add(thread);
      thread.start();
    }
    return load;
  }

  /** Tell whether all of it is there. */
  boolean isOn() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  private void spin() {
    while (on && System.nanoTime() - ends < 0) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() throws InterruptedException {
    on = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
