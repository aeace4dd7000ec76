package dbkata.testkit.recording;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stand between a client and a Redis: hand on one command at a time, tell each to a {@link
 * RedisRecording} first, and take the Redis away.
 *
 * <p>Listens on a port of its own on the loopback interface, also while it is cut, so that a client
 * learns within a millisecond that nobody is there, on every platform.
 */
public final class RedisProxy implements AutoCloseable {
  private static final int CHUNK = 8192;

  private final InetSocketAddress server;
  private final RedisRecording recording;
  private final ServerSocket listener;
  private final Set<Socket> open = new HashSet<>();
  private boolean cut;
  private int connections;

  private RedisProxy(InetSocketAddress server, RedisRecording recording, ServerSocket listener) {
    this.server = server;
    this.recording = recording;
    this.listener = listener;
  }

  /** Open a port that leads to a Redis; what goes through is recorded. */
  public static RedisProxy to(String host, int port, RedisRecording recording) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    RedisProxy proxy = new RedisProxy(new InetSocketAddress(host, port), recording, listener);
    proxy.start(proxy::acceptAll);
    return proxy;
  }

  /** Tell the address that a client should connect to. */
  public String host() {
    return listener.getInetAddress().getHostAddress();
  }

  /** Tell the port that a client should connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Break all connections, and each further one as soon as it is made. */
  public synchronized void cut() {
    cut = true;
    open.forEach(RedisProxy::closeQuietly);
    open.clear();
  }

  /** Let new connections through again. */
  public synchronized void restore() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    cut();
    listener.close();
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // The listener was closed, which ends the loop, or this one client has gone again.
        continue;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket toServer = new Socket();
    if (!keep(client, toServer)) {
      return;
    }
    try {
      toServer.connect(server);
      client.setTcpNoDelay(true);
      toServer.setTcpNoDelay(true);
      int number = ++connections;
      start(() -> pump(client, toServer, number));
      start(() -> pump(toServer, client));
    } catch (IOException e) {
      drop(client, toServer);
      throw e;
    }
  }

  private synchronized boolean keep(Socket client, Socket toServer) {
    if (cut) {
      closeQuietly(client);
      return false;
    }
    open.add(client);
    open.add(toServer);
    return true;
  }

  /** Hand on what the client says, each command as a whole, after it was recorded. */
  private void pump(Socket client, Socket toServer, int number) {
    RespDecoder decoder = new RespDecoder();
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    try (client;
        toServer) {
      InputStream in = client.getInputStream();
      OutputStream out = toServer.getOutputStream();
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        for (int i = 0; i < n; i++) {
          pending.write(chunk[i]);
          Optional<SentCommand> command = decoder.accept(chunk[i]);
          if (command.isPresent()) {
            recording.sending(command.get(), number);
            pending.writeTo(out);
            pending.reset();
          }
        }
      }
    } catch (IOException e) {
      // One side has gone or the proxy was cut: both sides are closed.
      return;
    } finally {
      drop(client, toServer);
    }
  }

  /** Hand on what the server answers. */
  private void pump(Socket toServer, Socket client) {
    try (client;
        toServer) {
      toServer.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // One side has gone or the proxy was cut: both sides are closed.
      return;
    } finally {
      drop(client, toServer);
    }
  }

  private synchronized void drop(Socket client, Socket toServer) {
    open.remove(client);
    open.remove(toServer);
    closeQuietly(client);
    closeQuietly(toServer);
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "dbkata-redis-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
      return;
    }
  }
}
