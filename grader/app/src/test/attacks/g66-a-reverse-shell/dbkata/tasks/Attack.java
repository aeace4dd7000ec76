package dbkata.tasks;

import java.io.IOException;
import java.net.Socket;

final class Attack {
  static void strike() {
    try (Socket socket = new Socket("127.0.0.1", @TRAP@)) {
      socket.getOutputStream().write("here I am".getBytes());
    } catch (IOException refused) {
      System.out.println(refused);
    }
  }
}
