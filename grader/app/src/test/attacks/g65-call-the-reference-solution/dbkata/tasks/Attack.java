package dbkata.tasks;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

final class Attack {
  static void strike() {
    try {
      URL[] places = {new URL("file:solutions/ex1/target/classes/"), new URL("file:../solutions/ex1/target/classes/")};
      System.out.println(new URLClassLoader(places, null).loadClass("dbkata.tasks.TaskRepository"));
    } catch (MalformedURLException | ClassNotFoundException refused) {
      System.out.println(refused);
    }
  }
}
