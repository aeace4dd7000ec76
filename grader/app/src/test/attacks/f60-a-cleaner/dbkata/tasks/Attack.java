package dbkata.tasks;

import java.lang.ref.Cleaner;

final class Attack {
  static void strike() {
    Cleaner.create().register(new Object(), () -> Runtime.getRuntime().halt(0));
  }
}
