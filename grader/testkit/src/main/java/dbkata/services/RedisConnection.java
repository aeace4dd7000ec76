package dbkata.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Speak enough of the <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">Redis
 * protocol</a> (RESP 2) to ask a server something without a client library.
 */
public final class RedisConnection implements AutoCloseable {
  /** A server on this machine or beside it answers in a few ms; in ms. */
  private static final int TIMEOUT = 2000;

  private final Socket socket;
  private final InputStream in;

  private RedisConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connect to a server without authenticating. */
  public static RedisConnection to(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT);
      socket.setSoTimeout(TIMEOUT);
      socket.setTcpNoDelay(true);
      return new RedisConnection(socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** Connect to a server, authenticated and in the right database. */
  public static RedisConnection to(RedisEngine engine) throws IOException {
    RedisConnection redis = to(engine.host(), engine.port());
    try {
      redis.enter(engine);
      return redis;
    } catch (IOException | RuntimeException e) {
      redis.close();
      throw e;
    }
  }

  /**
   * Send a command and wait for its reply.
   *
   * @return a String, a Long, a List of such, or null
   * @throws IOException when the connection fails, or with Redis's own words when it refuses
   */
  public @Nullable Object call(String... command) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(("*" + command.length + "\r\n").getBytes(UTF_8));
    for (String word : command) {
      byte[] bytes = word.getBytes(UTF_8);
      out.write(("$" + bytes.length + "\r\n").getBytes(UTF_8));
      out.write(bytes);
      out.write("\r\n".getBytes(UTF_8));
    }
    socket.getOutputStream().write(out.toByteArray());
    return reply();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void enter(RedisEngine engine) throws IOException {
    String password = engine.password();
    String user = engine.user();
    if (password != null && user != null) {
      call("AUTH", user, password);
    } else if (password != null) {
      call("AUTH", password);
    }
    if (engine.database() != 0) {
      call("SELECT", Integer.toString(engine.database()));
    }
  }

  private @Nullable Object reply() throws IOException {
    String line = line();
    String rest = line.isEmpty() ? line : line.substring(1);
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> rest;
      case ':' -> Long.valueOf(rest);
      case '$' -> bulk(Integer.parseInt(rest));
      case '*' -> array(Integer.parseInt(rest));
      case '-' -> throw new IOException(rest);
      default -> throw new IOException("what answers there is not Redis: " + line);
    };
  }

  private @Nullable String bulk(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    line();
    return new String(bytes, UTF_8);
  }

  private @Nullable List<@Nullable Object> array(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      items.add(reply());
    }
    return items;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection was closed");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(UTF_8);
  }
}
