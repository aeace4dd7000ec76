package dbkata.services.docker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Knock where a container engine should be, with nothing but the JDK.
 *
 * <p>Testcontainers asks the same places, but waits up to 10 s for each, and needs a second to be
 * loaded: too long and too short to be held against one deadline.
 */
final class EngineProbe {
  /** What the <a href="https://docs.docker.com/reference/api/engine/">engine's API</a> asks. */
  private static final byte[] PING =
      "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(US_ASCII);

  private static final byte[] ANSWER = "HTTP/".getBytes(US_ASCII);

  private EngineProbe() {}

  /**
   * Tell why no engine answers there; empty when one does.
   *
   * @param host as in {@code DOCKER_HOST}; one of another kind than tcp and unix is taken to answer
   */
  static Optional<String> silenceAt(URI host, Duration patience) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              try {
                answer.complete(answers(host, (int) patience.toMillis()));
              } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            },
            "dbkata-docker-probe");
    asking.setDaemon(true);
    asking.start();
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.empty()
          : Optional.of("what answers there is no container engine");
    } catch (TimeoutException e) {
      return Optional.of("it does not answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return Optional.of(reason(host, e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("waiting for it was interrupted");
    }
  }

  private static boolean answers(URI host, int millis) throws IOException {
    return switch (String.valueOf(host.getScheme()).toLowerCase(Locale.ROOT)) {
      case "unix" -> answersAt(Path.of(host.getPath()));
      case "tcp", "http" -> answersAt(host.getHost(), host.getPort(), millis);
      default -> true;
    };
  }

  private static boolean answersAt(Path socket) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap(PING));
      ByteBuffer start = ByteBuffer.allocate(ANSWER.length);
      while (start.hasRemaining() && channel.read(start) >= 0) {
        // The rest of a short answer is still on its way.
      }
      return start.flip().equals(ByteBuffer.wrap(ANSWER));
    }
  }

  private static boolean answersAt(String name, int port, int millis) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(name, port), millis);
      socket.setSoTimeout(millis);
      socket.getOutputStream().write(PING);
      return ByteBuffer.wrap(socket.getInputStream().readNBytes(ANSWER.length))
          .equals(ByteBuffer.wrap(ANSWER));
    }
  }

  private static String reason(URI host, Throwable failure) {
    boolean isFile = "unix".equals(host.getScheme());
    String message = String.valueOf(failure.getMessage());
    if (isFile && !Files.exists(Path.of(host.getPath()))) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException
        || message.toLowerCase(Locale.ROOT).contains("permission denied")) {
      return "permission denied: your user may not use it";
    }
    if (failure instanceof ConnectException) {
      return "nothing listens there";
    }
    return failure.getClass().getSimpleName() + ": " + message;
  }
}
