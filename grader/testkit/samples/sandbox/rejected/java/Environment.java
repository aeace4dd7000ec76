package kata;

import java.lang.management.ManagementFactory;

class Environment {
  String token() {
    return System.getenv("GITHUB_TOKEN"); // FINDING: System.getenv is not open
  }

  String path() {
    return System.getProperty("java.class.path"); // FINDING: System.getProperty is not open
  }

  Integer number() {
    return Integer.getInteger("sun.arch.data.model"); // FINDING: Integer.getInteger is not open
  }

  boolean flag() {
    return Boolean.getBoolean("surefire.test"); // FINDING: Boolean.getBoolean is not open
  }

  Object arguments() {
    return ManagementFactory.getRuntimeMXBean(); // FINDING: java.lang.management.ManagementFactory is not open
  }

  int typed() throws Exception {
    return System.in.read(); // FINDING: System.in is not open to an exercise's code: nobody types // FINDING: java.io.InputStream is not open
  }
}
