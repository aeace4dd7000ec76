package dbkata.grader.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Choose how many submissions are graded at once. */
final class Jobs {
  /** What a job may take at its worst: its worker, the compiler, a child at its limit, engines. */
  private static final long BYTES_EACH = 1536L << 20;

  private Jobs() {}

  /** As many as there are processors, if there is memory for them; one at least. */
  static int usual() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : BYTES_EACH;
    return of(Runtime.getRuntime().availableProcessors(), memory);
  }

  static int of(int processors, long memory) {
    return (int) Math.max(1, Math.min(processors, memory / BYTES_EACH));
  }
}
