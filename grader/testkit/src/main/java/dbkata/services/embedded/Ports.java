package dbkata.services.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Choose ports. */
final class Ports {
  private Ports() {}

  /** Give a loopback port that is free right now; somebody may still be quicker to take it. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
