package dbkata.tasks;

import java.lang.reflect.Method;
import java.util.stream.IntStream;

final class Attack {
  static void strike() {
    IntStream.range(0, 100)
        .parallel()
        .forEach(
            i -> {
              try {
                Method exit = System.class.getDeclaredMethod("exit", int.class);
                exit.setAccessible(true);
                exit.invoke(null, 0);
              } catch (ReflectiveOperationException refused) {
                System.out.println(refused);
              }
            });
  }
}
