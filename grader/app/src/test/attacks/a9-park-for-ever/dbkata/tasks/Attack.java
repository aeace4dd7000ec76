package dbkata.tasks;

import java.util.concurrent.locks.LockSupport;

final class Attack {
  static void strike() {
    while (true) {
      LockSupport.park();
    }
  }
}
