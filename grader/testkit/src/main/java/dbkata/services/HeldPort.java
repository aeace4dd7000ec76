package dbkata.services;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keep a loopback port for oneself, whether somebody listens on it or not.
 *
 * <p>A port that is merely free again after listening belongs to whoever asks next, such as another
 * test run on the same machine. So a second socket is bound to it all the while and never listens:
 * clients are refused, and nobody else can bind it.
 *
 * <p>On Linux the two may share the port as long as both allow it. Where they may not, the holder
 * gives way to the listener and comes back after it, and the port is free for a moment.
 */
final class HeldPort implements AutoCloseable {
  /** How long to wait for a listener before this one to be gone altogether. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final int number;
  private final boolean shared;
  private Socket holder;

  /** Take a free port. */
  HeldPort() throws IOException {
    holder = bound(0);
    number = holder.getLocalPort();
    shared = canBeShared();
  }

  int number() {
    return number;
  }

  /** Listen on the port, until {@link #takeBackFrom}. */
  ServerSocket listen() throws IOException {
    if (!shared) {
      holder.close();
      return listening();
    }
    holder.setReuseAddress(true);
    return listeningSoon();
  }

  /** Close a listener, so that there is no moment at which somebody else could have the port. */
  void takeBackFrom(Closeable listener) throws IOException {
    if (!holder.isClosed()) {
      holder.setReuseAddress(false);
    }
    listener.close();
    if (holder.isClosed()) {
      holder = bound(number);
    }
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }

  private boolean canBeShared() {
    try {
      listening().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A listener that was closed lives on for a moment: in a system call of the thread that accepted,
   * or in a process that is just being started.
   */
  private ServerSocket listeningSoon() throws IOException {
    long until = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        return listening();
      } catch (BindException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  private ServerSocket listening() throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(loopback(number));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket bound(int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setReuseAddress(true);
      socket.bind(loopback(port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
