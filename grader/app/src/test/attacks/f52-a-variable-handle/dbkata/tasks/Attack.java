package dbkata.tasks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

final class Attack {
  static void strike() {
    try {
      VarHandle value =
          MethodHandles.privateLookupIn(Boolean.class, MethodHandles.lookup())
              .findVarHandle(Boolean.class, "value", boolean.class);
      value.set(Boolean.FALSE, true);
    } catch (ReflectiveOperationException | RuntimeException refused) {
      System.out.println(refused);
    }
  }
}
