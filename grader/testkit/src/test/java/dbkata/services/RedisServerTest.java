package dbkata.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisServerTest {
  private static final Services SERVICES = Services.open(TestSettings.in(Mode.EMBEDDED).settings());

  @AfterAll
  static void stop() {
    SERVICES.close();
  }

  @Test
  void answersInEveryShapeOfReply() throws IOException {
    try (RedisConnection redis = SERVICES.redis().connect()) {
      assertThat(redis.call("PING")).isEqualTo("PONG");
      assertThat(redis.call("SET", "k", "a\r\nß")).isEqualTo("OK");
      assertThat(redis.call("GET", "k")).isEqualTo("a\r\nß");
      assertThat(redis.call("GET", "absent")).isNull();
      assertThat(redis.call("INCR", "n")).isEqualTo(1L);
      assertThat(redis.call("MGET", "n", "absent")).isEqualTo(Arrays.asList("1", null));
    }
  }

  @Test
  void losesEveryKeyWhenCleared() throws IOException {
    try (RedisConnection redis = SERVICES.redis().connect()) {
      redis.call("SET", "k", "v");

      SERVICES.redis().clear();

      assertThat(redis.call("DBSIZE")).isEqualTo(0L);
    }
  }

  @Test
  void hasNoCommandsThatWouldBreakIt() throws IOException {
    try (RedisConnection redis = SERVICES.redis().connect()) {
      assertThat(redis.call("PING")).isEqualTo("PONG");
      for (String command : new String[] {"CONFIG", "SHUTDOWN", "DEBUG", "SAVE", "REPLICAOF"}) {
        assertThatThrownBy(() -> redis.call(command))
            .isExactlyInstanceOf(IOException.class)
            .hasMessageStartingWith("ERR unknown command");
      }
    }
  }

  @Test
  void isTheSameServerAtEachRequest() {
    assertThat(SERVICES.redis()).isSameAs(SERVICES.redis());
    assertThat(SERVICES.redis().user()).isEmpty();
    assertThat(SERVICES.redis().password()).isEmpty();
    assertThat(SERVICES.redis().database()).isZero();
  }
}
