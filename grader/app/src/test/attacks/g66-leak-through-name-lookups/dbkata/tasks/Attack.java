package dbkata.tasks;

import java.net.InetAddress;
import java.net.UnknownHostException;

final class Attack {
  static void strike() {
    try {
      System.out.println(InetAddress.getByName("seen.example.invalid"));
    } catch (UnknownHostException refused) {
      System.out.println(refused);
    }
  }
}
