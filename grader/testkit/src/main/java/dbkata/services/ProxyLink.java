package dbkata.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Consumer;

/** Carry one connection of a {@link TcpProxy} in both directions. */
final class ProxyLink {
  private static final int BUFFER = 8192;

  private final Socket client;
  private final Socket server = new Socket();
  private final Consumer<byte[]> tap;
  private final Consumer<ProxyLink> atEnd;

  /** Hold an accepted client; it is served from {@link #open} on. */
  ProxyLink(Socket client, Consumer<byte[]> tap, Consumer<ProxyLink> atEnd) {
    this.client = client;
    this.tap = tap;
    this.atEnd = atEnd;
  }

  void open(String host, int port) {
    daemon("dbkata-proxy-out-" + client.getPort(), () -> connectAndSend(host, port));
  }

  /** End both sides by a reset, as a server that dies does. */
  void reset() {
    resetQuietly(client);
    resetQuietly(server);
    atEnd.accept(this);
  }

  static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void connectAndSend(String host, int port) {
    try {
      server.connect(new InetSocketAddress(host, port));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      daemon("dbkata-proxy-in-" + client.getPort(), () -> carry(server, client, bytes -> {}));
    } catch (IOException e) {
      reset();
      return;
    }
    carry(client, server, tap);
  }

  /** Carry until one side ends; the end is passed on, and the second end ends the link. */
  private void carry(Socket from, Socket to, Consumer<byte[]> watcher) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        watcher.accept(Arrays.copyOf(buffer, n));
        out.write(buffer, 0, n);
      }
      to.shutdownOutput();
      endWhenBothDone();
    } catch (IOException e) {
      reset();
    }
  }

  private synchronized void endWhenBothDone() throws IOException {
    if (client.isOutputShutdown() && server.isOutputShutdown()) {
      client.close();
      server.close();
      atEnd.accept(this);
    }
  }

  private static void resetQuietly(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It was closed already: there is nothing left to reset.
    }
  }
}
