package dbkata.tasks;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

final class Attack {
  static void strike(DataSource dataSource) {
    try {
      Object handler = Proxy.getInvocationHandler(dataSource);
      for (Field field : handler.getClass().getDeclaredFields()) {
        field.setAccessible(true);
        System.out.println(field.getName() + " = " + field.get(handler));
      }
    } catch (ReflectiveOperationException | RuntimeException refused) {
      System.out.println(refused);
    }
  }
}
