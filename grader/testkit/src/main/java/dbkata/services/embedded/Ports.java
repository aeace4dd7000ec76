package dbkata.services.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Choose a port for a server; somebody may still be quicker to take it. */
@FunctionalInterface
interface Ports {
  /** Let the system give loopback ports that are free right now. */
  Ports FREE =
      () -> {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          return socket.getLocalPort();
        }
      };

  /** How many ports a start tries before it gives up. */
  int TRIES = 5;

  int next() throws IOException;
}
