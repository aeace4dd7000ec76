package dbkata.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stand between a client and a server, so that a test can take the server away and give it back.
 *
 * <p>Listens on a free loopback port that stays the same through {@link #cut} and {@link #restore}.
 */
public final class TcpProxy implements AutoCloseable {
  private final String host;
  private final int port;
  private final Supplier<Consumer<byte[]>> taps;
  private final List<ProxyLink> links = new CopyOnWriteArrayList<>();
  private final int listeningPort;
  private @Nullable Listener listener;

  private TcpProxy(String host, int port, Supplier<Consumer<byte[]>> taps) throws IOException {
    this.host = host;
    this.port = port;
    this.taps = taps;
    this.listeningPort = listen(0);
  }

  /** Listen for clients of a server. */
  public static TcpProxy to(String host, int port) {
    return to(host, port, () -> bytes -> {});
  }

  /**
   * Listen for clients of a server and watch what they send.
   *
   * @param taps gives a new tap for each connection; it is handed the bytes from client to server,
   *     in order and in pieces of any size, before the server sees them
   */
  public static TcpProxy to(String host, int port, Supplier<Consumer<byte[]>> taps) {
    try {
      return new TcpProxy(host, port, taps);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port can be listened on", e);
    }
  }

  /** Tell the address for clients. */
  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  /** Tell the port for clients. */
  public int port() {
    return listeningPort;
  }

  /** Count the connections that are open. */
  public int connections() {
    return links.size();
  }

  /** Take the server away: reset each connection, and refuse new ones. Done when it returns. */
  public void cut() {
    Listener present = takeListener();
    if (present != null) {
      present.close();
    }
    links.forEach(ProxyLink::reset);
  }

  /** Give the server back to new connections; nothing happens when it was not cut. */
  public synchronized void restore() {
    try {
      if (listener == null) {
        listen(listeningPort);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("port " + listeningPort + " was taken by somebody else", e);
    }
  }

  /** End for good. */
  @Override
  public void close() {
    cut();
  }

  private int listen(int wantedPort) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    int bound = socket.getLocalPort();
    listener =
        new Listener(socket, ProxyLink.daemon("dbkata-proxy-" + bound, () -> accept(socket)));
    return bound;
  }

  private synchronized @Nullable Listener takeListener() {
    Listener present = listener;
    listener = null;
    return present;
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        ProxyLink link = new ProxyLink(socket.accept(), taps.get(), links::remove);
        links.add(link);
        link.open(host, port);
      } catch (IOException e) {
        // Either cut closed the listener, which ends this loop, or a client left before it was
        // accepted, which concerns nobody.
      }
    }
  }

  /** Pair a listening socket with the thread that accepts. */
  private record Listener(ServerSocket socket, Thread acceptor) {
    /** Wait for the thread too: while it is inside accept, the system keeps the port. */
    void close() {
      try {
        socket.close();
        acceptor.join();
      } catch (IOException e) {
        throw new UncheckedIOException("the proxy cannot stop listening", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
