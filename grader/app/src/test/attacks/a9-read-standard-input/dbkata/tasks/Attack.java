package dbkata.tasks;

import java.io.IOException;

final class Attack {
  static void strike() {
    try {
      while (System.in.read() >= 0) {
        System.out.print('.');
      }
    } catch (IOException closed) {
      System.out.println(closed);
    }
    while (true) {}
  }
}
