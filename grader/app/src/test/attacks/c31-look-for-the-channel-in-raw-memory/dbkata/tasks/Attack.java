package dbkata.tasks;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

final class Attack {
  static void strike() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      Unsafe unsafe = (Unsafe) field.get(null);
      unsafe.putAddress(0, 0);
    } catch (ReflectiveOperationException refused) {
      System.out.println(refused);
    }
  }
}
