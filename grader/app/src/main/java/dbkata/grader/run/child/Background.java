package dbkata.grader.run.child;

/** Threads that keep no JVM from ending. */
public final class Background {
  private Background() {}

  /** Run something on a thread of its own. */
  public static Thread run(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
