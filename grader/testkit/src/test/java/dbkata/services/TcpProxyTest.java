package dbkata.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TcpProxyTest {
  private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
  private ServerSocket echo;
  private TcpProxy proxy;

  @BeforeEach
  void startAnEchoBehindAProxy() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ProxyLink.daemon("echo", this::accept);
    proxy = TcpProxy.to("127.0.0.1", echo.getLocalPort(), this::tap);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void carriesBothWays() throws IOException {
    try (Socket client = connect()) {
      assertThat(echoed(client, "hello")).isEqualTo("hello");
      assertThat(proxy.connections()).isEqualTo(1);
    }
  }

  @Test
  void passesTheEndOnAndForgetsTheConnection() throws IOException {
    Socket client = connect();
    assertThat(echoed(client, "x")).isEqualTo("x");

    client.shutdownOutput();

    assertThat(client.getInputStream().read()).isEqualTo(-1);
    client.close();
    awaitConnections(0);
  }

  @Test
  void resetsWhatIsOpenAndRefusesWhatIsNewWhenCut() throws IOException {
    try (Socket first = connect();
        Socket second = connect()) {
      assertThat(echoed(first, "x")).isEqualTo("x");
      assertThat(echoed(second, "y")).isEqualTo("y");

      proxy.cut();

      assertThat(proxy.connections()).isZero();
      assertThatThrownBy(() -> first.getInputStream().read())
          .isExactlyInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
      assertThatThrownBy(() -> second.getInputStream().read())
          .isExactlyInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
      assertThatThrownBy(this::connect).isExactlyInstanceOf(ConnectException.class);
    }
  }

  @Test
  void servesOnTheSamePortAgainWhenRestored() throws IOException {
    int port = proxy.port();
    for (int round = 0; round < 20; round++) {
      try (Socket client = connect()) {
        assertThat(echoed(client, "x")).isEqualTo("x");
        proxy.cut();
      }
      proxy.restore();
      proxy.restore();
    }

    assertThat(proxy.port()).isEqualTo(port);
    try (Socket client = connect()) {
      assertThat(echoed(client, "again")).isEqualTo("again");
    }
  }

  @Test
  void keepsItsPortFromOthersWhileItIsCut() throws IOException {
    for (int round = 0; round < 3; round++) {
      proxy.cut();

      assertThatThrownBy(this::listenAsAnotherProcessWould)
          .isExactlyInstanceOf(BindException.class);
      assertThatThrownBy(this::connect).isExactlyInstanceOf(ConnectException.class);

      proxy.restore();
      assertThatThrownBy(this::listenAsAnotherProcessWould)
          .isExactlyInstanceOf(BindException.class);
      try (Socket client = connect()) {
        assertThat(echoed(client, "x")).isEqualTo("x");
      }
    }
    proxy.close();

    awaitThatThePortIsFree();
  }

  @Test
  void showsATapOfEachConnectionWhatItsClientSent() throws IOException {
    try (Socket first = connect();
        Socket second = connect()) {
      echoed(first, "one");
      echoed(second, "two");
      echoed(first, "+more");
    }

    assertThat(sent).extracting(bytes -> bytes.toString(UTF_8)).contains("one+more", "two");
  }

  @Test
  void resetsAClientWhoseServerIsGone() throws IOException {
    echo.close();

    try (Socket client = connect()) {
      assertThatThrownBy(() -> client.getInputStream().read())
          .isExactlyInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    awaitConnections(0);
  }

  @Test
  void standsInFrontOfPostgres() throws Exception {
    try (Services services = Services.open(TestSettings.in(Mode.EMBEDDED).settings())) {
      PostgresDatabase database = services.postgres().createDatabase("proxied");
      String server = PostgresUrl.parse(database.jdbcUrl()).server();
      int port = Integer.parseInt(server.replaceAll("\\D*127.0.0.1:(\\d+)/", "$1"));
      try (TcpProxy inFront = TcpProxy.to("127.0.0.1", port)) {
        PostgresDatabase reached =
            new PostgresDatabase(
                database.jdbcUrl().replace(":" + port, ":" + inFront.port()),
                database.name(),
                database.owner(),
                database.student());
        try (java.sql.Connection connection = reached.connectAsStudent()) {
          assertThat(connection.isValid(1)).isTrue();
          inFront.cut();
          assertThat(connection.isValid(1)).isFalse();
        }
      }
    }
  }

  private Socket connect() throws IOException {
    return new Socket(proxy.host(), proxy.port());
  }

  private void listenAsAnotherProcessWould() throws IOException {
    try (ServerSocket other = new ServerSocket()) {
      other.setReuseAddress(true);
      other.bind(new InetSocketAddress(proxy.host(), proxy.port()));
    }
  }

  /** The thread that accepted may still be on its way out; the time-out ends a wait in vain. */
  private void awaitThatThePortIsFree() throws IOException {
    while (true) {
      try {
        listenAsAnotherProcessWould();
        return;
      } catch (BindException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static String echoed(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(UTF_8));
    return new String(client.getInputStream().readNBytes(text.length()), UTF_8);
  }

  private void awaitConnections(int count) {
    while (proxy.connections() != count) {
      Thread.onSpinWait();
    }
  }

  private java.util.function.Consumer<byte[]> tap() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sent.add(bytes);
    return bytes::writeBytes;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = echo.accept();
        ProxyLink.daemon("echo-one", () -> echo(socket));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void echo(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException e) {
      // The proxy was cut.
    }
  }
}
