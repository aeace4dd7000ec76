package dbkata.services.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dbkata.services.Mode;
import dbkata.services.PostgresEngine;
import dbkata.services.RedisEngine;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import dbkata.services.TestSettings;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStartTest {
  private final Settings settings = TestSettings.in(Mode.EMBEDDED).settings();

  /** Stand for a workplace whose first choice of a port is taken before the server binds it. */
  private Workplace withPorts(Ports ports) {
    Workplace usual = Workplace.of(settings);
    return new Workplace(settings, usual.platform(), usual.account(), usual.cache(), ports);
  }

  private static Ports firstTaken(int taken) {
    Deque<Integer> first = new ArrayDeque<>(List.of(taken));
    return () -> first.isEmpty() ? Ports.FREE.next() : first.pop();
  }

  @Test
  void triesAnotherPortWhenPostgresFindsItsOwnTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresEngine engine =
          new EmbeddedPostgres(withPorts(firstTaken(other.getLocalPort()))).start();

      assertThat(engine.adminUrl().server())
          .startsWith("jdbc:postgresql://127.0.0.1:")
          .doesNotContain(Integer.toString(other.getLocalPort()));
      engine.stop().run();
    }
  }

  @Test
  void triesAnotherPortWhenRedisFindsItsOwnTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RedisEngine engine = new EmbeddedRedis(withPorts(firstTaken(other.getLocalPort()))).start();

      assertThat(engine.port()).isNotEqualTo(other.getLocalPort());
      engine.stop().run();
    }
  }

  @Test
  void givesUpWithTheServersOwnWords() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new EmbeddedPostgres(withPorts(other::getLocalPort)).start())
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageStartingWith("PostgreSQL did not start: ")
          .hasMessageContaining("Address already in use");
    }
  }

  @Test
  void refusesACacheThatTheServersUserCannotEnter(@TempDir Path closed) {
    Account nobody = new Account(java.util.Optional.of("nobody"), List.of());
    Workplace usual = Workplace.of(settings);
    Workplace workplace =
        new Workplace(settings, usual.platform(), nobody, new CacheFolder(closed), Ports.FREE);

    assertThatThrownBy(() -> workplace.requireReachable(closed.resolve(".")))
        .isExactlyInstanceOf(ServicesException.class)
        .hasMessageStartingWith(
            "You are root, so servers run as the user nobody, who cannot enter " + closed)
        .hasMessageEndingWith(
            ": set KATA_CACHE to a folder that everybody can enter, or leave it unset.");
  }
}
