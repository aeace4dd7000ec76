package dbkata.tasks;

import java.io.IOException;
import java.net.ServerSocket;

final class Attack {
  static void strike() {
    try (ServerSocket server = new ServerSocket(0)) {
      server.accept();
    } catch (IOException refused) {
      System.out.println(refused);
    }
  }
}
