package dbkata.tasks;

import java.lang.reflect.Field;

final class Attack {
  static void strike() {
    for (ClassLoader loader = Attack.class.getClassLoader(); loader != null; loader = loader.getParent()) {
      System.out.println(loader);
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ClassLoader loader = thread.getContextClassLoader();
      for (String name : new String[] {"dbkata.probe.Channel", "dbkata.probe.Main", "org.junit.platform.launcher.Launcher"}) {
        try {
          for (Field field : Class.forName(name, true, loader).getDeclaredFields()) {
            field.setAccessible(true);
            System.out.println(field);
          }
        } catch (ReflectiveOperationException | RuntimeException refused) {
          System.out.println(refused);
        }
      }
    }
  }
}
