package dbkata.tasks;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

final class Attack {
  static void strike() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle gc = lookup.findStatic(System.class, "gc", MethodType.methodType(void.class));
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup, "run", MethodType.methodType(Runnable.class), gc.type(), gc, gc.type());
      ((Runnable) site.getTarget().invokeExact()).run();
    } catch (Throwable refused) {
      System.out.println(refused);
    }
  }
}
