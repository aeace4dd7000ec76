package dbkata.services.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dbkata.services.Mode;
import dbkata.services.RedisConnection;
import dbkata.services.RedisServer;
import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.TestSettings;
import dbkata.services.embedded.DebianServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a Redis of the operating system's packages, started by hand. */
@Timeout(60)
class ExternalRedisTest {
  private static final DebianServers SERVERS = new DebianServers();
  private static int port;

  @BeforeAll
  static void startByHand() throws IOException {
    Optional<Path> program = DebianServers.redisProgram();
    assumeThat(program).as("Redis is installed as /usr/bin/redis-server").isPresent();
    port = SERVERS.startRedis(program.get(), "--requirepass", "secret");
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  private static Services external(String url) {
    return Services.open(TestSettings.in(Mode.EXTERNAL).with("KATA_REDIS_URL", url).settings());
  }

  private static RedisConnection byHand(int database) throws IOException {
    RedisConnection redis = RedisConnection.to("127.0.0.1", port);
    redis.call("AUTH", "secret");
    redis.call("SELECT", Integer.toString(database));
    return redis;
  }

  @Test
  void usesAnEmptyDatabaseAndLeavesItEmpty() throws IOException {
    try (RedisConnection other = byHand(0)) {
      other.call("SET", "somebodys", "data");
      try (Services services = external("redis://default:secret@127.0.0.1:" + port + "/3")) {
        RedisServer redis = services.redis();
        assertThat(redis.database()).isEqualTo(3);
        assertThat(redis.user()).contains("default");
        try (RedisConnection connection = redis.connect()) {
          connection.call("SET", "k", "v");
          redis.clear();
          assertThat(connection.call("GET", "k")).isNull();
          assertThat(connection.call("EXISTS", RedisServer.MARKER)).isEqualTo(1L);
        }
      }

      assertThat(other.call("GET", "somebodys")).isEqualTo("data");
      other.call("SELECT", "3");
      assertThat(other.call("DBSIZE")).isEqualTo(0L);
    }
  }

  @Test
  void usesADatabaseThatAKilledRunLeft() throws IOException {
    try (RedisConnection other = byHand(4)) {
      other.call("SET", RedisServer.MARKER, RedisServer.MARKER_VALUE);
      other.call("SET", "left", "over");
      try (Services services = external("redis://:secret@127.0.0.1:" + port + "/4")) {
        services.redis().clear();

        assertThat(other.call("GET", "left")).isNull();
      }
    }
  }

  @Test
  void neverTouchesADatabaseThatHoldsSomebodysKeys() throws IOException {
    try (RedisConnection other = byHand(5);
        Services services = external("redis://:secret@127.0.0.1:" + port + "/5")) {
      other.call("SET", "somebodys", "data");

      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "The Redis of KATA_REDIS_URL (127.0.0.1:"
                  + port
                  + "/5) holds 1 keys that are not the kit's, and the tests would delete them: name"
                  + " an empty database, such as redis://127.0.0.1:"
                  + port
                  + "/15.");
      assertThat(other.call("DBSIZE")).isEqualTo(1L);
    }
  }

  @Test
  void saysWhenThePasswordIsMissing() {
    try (Services services = external("redis://127.0.0.1:" + port)) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageContaining("cannot be used: NOAUTH Authentication required");
    }
  }

  @Test
  void saysWhenNobodyAnswers() {
    try (Services services = external("redis://127.0.0.1:1")) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "The Redis of KATA_REDIS_URL (127.0.0.1:1/0) cannot be used: Connection refused. Start"
                  + " it, mend the URL, or set KATA_SERVICES=embedded.");
    }
  }

  @Test
  @Timeout(5)
  void doesNotWaitForAServerThatNeverSpeaks() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Services services = external("redis://127.0.0.1:" + silent.getLocalPort())) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageContaining("cannot be used: Read timed out");
    }
  }

  @Test
  void saysThatTheUrlIsMissing() {
    try (Services services = Services.open(TestSettings.in(Mode.EXTERNAL).settings())) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "KATA_SERVICES is external but KATA_REDIS_URL is not set: set it to the URL of an empty"
                  + " Redis, such as redis://localhost:6379/0.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:6379", "http://localhost", "redis://localhost/x", "redis:// x"})
  void saysHowTheUrlIsWritten(String url) {
    try (Services services = external(url)) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessage(
              "KATA_REDIS_URL is not of the form redis://[user:password@]host:port[/db]: write it such"
                  + " as redis://localhost:6379/0.");
    }
  }
}
