package dbkata.tasks;

import java.util.Base64;

final class Attack extends ClassLoader {
  void strike() {
    byte[] unseen = Base64.getDecoder().decode("yv66vgAAADQ=");
    System.out.println(defineClass("dbkata.tasks.Unseen", unseen, 0, unseen.length));
  }
}
