package dbkata.probe;

import java.util.Map;

/** Find out whether code goes on after its test. */
final class Leftovers {
  private Leftovers() {}

  /** Tell whether code from a class loader of that name is on the stack of any thread. */
  static boolean isRunning(String loader) {
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      for (StackTraceElement frame : thread.getValue()) {
        if (loader.equals(frame.getClassLoaderName())) {
          return true;
        }
      }
    }
    return false;
  }
}
