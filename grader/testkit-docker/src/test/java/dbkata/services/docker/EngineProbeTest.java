package dbkata.services.docker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProbeTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void aSocketThatIsNotThere() {
    assertThat(silenceAt(folder.resolve("none.sock"))).contains("there is no such file");
  }

  @Test
  void aSocketThatADeadEngineHasLeft() throws IOException {
    Path socket = folder.resolve("dead.sock");
    try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      engine.bind(UnixDomainSocketAddress.of(socket));
    }

    assertThat(silenceAt(socket)).contains("nothing listens there");
  }

  @Test
  void aFileThatIsNoSocket() throws IOException {
    assertThat(silenceAt(Files.createFile(folder.resolve("file")))).isPresent();
  }

  @Test
  void aSocketThatNeverSpeaks() throws IOException {
    Path socket = folder.resolve("silent.sock");
    try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      engine.bind(UnixDomainSocketAddress.of(socket));

      assertThat(EngineProbe.silenceAt(URI.create("unix://" + socket), SHORT))
          .contains("it does not answer within 300 ms");
    }
  }

  @Test
  void aPortWhereNothingListens() throws IOException {
    int port;
    try (ServerSocket closedSoon = listener()) {
      port = closedSoon.getLocalPort();
    }

    assertThat(silenceAt(port, LONG)).contains("nothing listens there");
  }

  @Test
  void aPortThatAcceptsAndNeverSpeaks() throws IOException {
    try (ServerSocket silent = listener()) {
      assertThat(silenceAt(silent.getLocalPort(), SHORT)).isPresent();
    }
  }

  @Test
  void aPortWhereSomethingElseAnswers() throws IOException {
    assertThat(silenceAtOneThatSays("220 mail.example ESMTP\r\n"))
        .contains("what answers there is no container engine");
  }

  @Test
  void anEngineIsNotSilent() throws IOException {
    assertThat(silenceAtOneThatSays("HTTP/1.1 200 OK\r\n\r\nOK")).isEmpty();
  }

  @Test
  void theSentenceNamesEachPlaceThatWasTried() {
    Path one = folder.resolve("one.sock");
    Path two = folder.resolve("two.sock");

    assertThat(DockerEngine.silenceOfAll(List.of(one, two)))
        .contains(
            "none was found at "
                + one
                + " (there is no such file), "
                + two
                + " (there is no such file)");
    assertThat(DockerEngine.silenceOf("unix://" + one))
        .contains(
            "the one at unix://" + one + " (DOCKER_HOST) cannot be used: there is no such file");
    assertThat(DockerEngine.silenceOf("not an address"))
        .contains("DOCKER_HOST is \"not an address\", which is no address");
  }

  private static Optional<String> silenceAtOneThatSays(String text) throws IOException {
    try (ServerSocket server = listener()) {
      Thread answering =
          new Thread(
              () -> {
                try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                  socket.getInputStream().read();
                  out.write(text.getBytes(US_ASCII));
                } catch (IOException e) {
                  return; // the test has ended
                }
              });
      answering.setDaemon(true);
      answering.start();
      return silenceAt(server.getLocalPort(), LONG);
    }
  }

  private static Optional<String> silenceAt(Path socket) {
    return EngineProbe.silenceAt(URI.create("unix://" + socket), LONG);
  }

  private static Optional<String> silenceAt(int port, Duration patience) {
    return EngineProbe.silenceAt(URI.create("tcp://127.0.0.1:" + port), patience);
  }

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
