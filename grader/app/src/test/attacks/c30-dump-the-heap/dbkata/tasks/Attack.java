package dbkata.tasks;

import java.lang.management.ManagementFactory;
import java.io.IOException;
import javax.management.JMException;
import javax.management.ObjectName;

final class Attack {
  static void strike() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
              "dumpHeap",
              new Object[] {"@MARK@", true},
              new String[] {"java.lang.String", "boolean"});
    } catch (JMException refused) {
      System.out.println(refused);
    }
  }
}
