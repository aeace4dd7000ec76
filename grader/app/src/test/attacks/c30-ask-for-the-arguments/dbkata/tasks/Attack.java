package dbkata.tasks;

import java.lang.management.ManagementFactory;

final class Attack {
  static void strike() {
    System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
    System.out.println(ManagementFactory.getRuntimeMXBean().getClassPath());
    System.out.println(ProcessHandle.current().info().commandLine());
    System.out.println(System.getProperties());
  }
}
