package dbkata.tasks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

final class Attack {
  static void strike() {
    try {
      MethodHandles.lookup()
          .findStatic(System.class, "exit", MethodType.methodType(void.class, int.class))
          .invoke(0);
    } catch (Throwable refused) {
      System.out.println(refused);
    }
  }
}
