package dbkata.tasks;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

final class Attack {
  static void strike() {
    List<Object> held = new ArrayList<>();
    while (true) {
      ClassLoader loader = new URLClassLoader(new URL[0], Attack.class.getClassLoader());
      held.add(
          Proxy.newProxyInstance(
              loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null));
    }
  }
}
