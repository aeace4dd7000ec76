package dbkata.grader.run.child;

import java.util.Map;

/** What a child finds in its environment: nothing that is not the same everywhere. */
final class Environment {
  /** Without it, Windows opens no sockets. */
  private static final String SYSTEM_ROOT = "SystemRoot";

  private Environment() {}

  static void clear(Map<String, String> environment) {
    String systemRoot = environment.get(SYSTEM_ROOT);
    environment.clear();
    if (systemRoot != null) {
      environment.put(SYSTEM_ROOT, systemRoot);
    }
    // Before JDK 18, the names of files on the class path are read by it.
    environment.put("LC_ALL", "C.UTF-8");
  }
}
