package dbkata.services;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stand between a client and a server, so that a test can take the server away and give it back.
 *
 * <p>Listens on a free loopback port that stays the same through {@link #cut} and {@link #restore},
 * and that nobody else can have in between.
 */
public final class TcpProxy implements AutoCloseable {
  private final String host;
  private final int port;
  private final Supplier<Carrier> carriers;
  private final List<ProxyLink> links = new CopyOnWriteArrayList<>();
  private final HeldPort listeningPort;
  private @Nullable Listener listener;

  /** Hand on to the server what a client of one connection has sent, in pieces of any size. */
  @FunctionalInterface
  public interface Carrier {
    /** Take the next bytes, in order; write to the server what it should see by now. */
    void carry(byte[] bytes, OutputStream server) throws IOException;
  }

  private TcpProxy(String host, int port, Supplier<Carrier> carriers) throws IOException {
    this.host = host;
    this.port = port;
    this.carriers = carriers;
    this.listeningPort = new HeldPort();
    this.listener = listen();
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
    return carrying(
        host,
        port,
        () -> {
          Consumer<byte[]> tap = taps.get();
          return (bytes, server) -> {
            tap.accept(bytes);
            server.write(bytes);
          };
        });
  }

  /**
   * Listen for clients of a server and decide what it sees of what they send, and when.
   *
   * @param carriers gives a new carrier for each connection
   */
  public static TcpProxy carrying(String host, int port, Supplier<Carrier> carriers) {
    try {
      return new TcpProxy(host, port, carriers);
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
    return listeningPort.number();
  }

  /** Count the connections that are open. */
  public int connections() {
    return links.size();
  }

  /** Take the server away: reset each connection, and refuse new ones. Done when it returns. */
  public synchronized void cut() {
    Listener present = listener;
    if (present != null) {
      listener = null;
      try {
        listeningPort.takeBackFrom(present);
      } catch (IOException e) {
        throw new UncheckedIOException("the proxy cannot stop listening", e);
      }
    }
    links.forEach(ProxyLink::reset);
  }

  /** Give the server back to new connections; nothing happens when it was not cut. */
  public synchronized void restore() {
    try {
      if (listener == null) {
        listener = listen();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port() + " was taken by somebody else", e);
    }
  }

  /** End for good, and let the port go. */
  @Override
  public synchronized void close() {
    cut();
    try {
      listeningPort.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the proxy cannot let its port go", e);
    }
  }

  private Listener listen() throws IOException {
    ServerSocket socket = listeningPort.listen();
    return new Listener(socket, ProxyLink.daemon("dbkata-proxy-" + port(), () -> accept(socket)));
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        ProxyLink link = new ProxyLink(socket.accept(), carriers.get(), links::remove);
        links.add(link);
        link.open(host, port);
      } catch (IOException e) {
        // Either cut closed the listener, which ends this loop, or a client left before it was
        // accepted, which concerns nobody.
      }
    }
  }

  /** Pair a listening socket with the thread that accepts. */
  private record Listener(ServerSocket socket, Thread acceptor) implements Closeable {
    /** Wait for the thread too: while it is inside accept, the system keeps the port. */
    @Override
    public void close() throws IOException {
      socket.close();
      try {
        acceptor.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
