package dbkata.grader.jvm;

import java.util.concurrent.locks.LockSupport;

/**
 * What is to be done if this process is told to end in the middle of something, as by Ctrl-C. A
 * process that is killed does none of it.
 */
public final class AtEnd implements AutoCloseable {
  private final Thread hook;

  private AtEnd(Thread hook) {
    this.hook = hook;
  }

  /**
   * Do something at the end, unless this is closed before. Call it before there is anything to do.
   *
   * @throws IllegalStateException when the end has come already: begin nothing
   */
  public static AtEnd run(Runnable work) {
    Thread hook = new Thread(work, "tidies up");
    Runtime.getRuntime().addShutdownHook(hook);
    return new AtEnd(hook);
  }

  /**
   * Say that it is over, and there is nothing to be done any more. If the end has come already,
   * this waits for it: what was taken away in the middle is not to be told as a result.
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      while (true) {
        LockSupport.park(this);
      }
    }
  }
}
