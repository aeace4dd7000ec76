package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.recording.SentCommand;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.SetParams;

class TestRedisTest {
  @RegisterExtension static final TestRedis redis = TestRedis.started();

  private final RedisClient students = RedisClient.create(redis.uri());
  private final RedisClient own = RedisClient.create(redis.directUri());

  @AfterEach
  void close() {
    students.close();
    own.close();
  }

  @RepeatedTest(2)
  void redisIsEmptyAndNothingIsRecordedWhenATestStarts() {
    assertThat(own.exists("left behind")).isFalse();
    assertThat(redis.recording().commands()).isEmpty();

    students.set("left behind", "by the first run");

    assertThat(own.get("left behind")).isEqualTo("by the first run");
  }

  @Test
  void onlyTheStudentsCommandsAreRecorded() {
    own.set("Dune", "shelf 7");
    students.get("Dune");
    students.set("Emma", "", SetParams.setParams().ex(300));

    assertThat(redis.recording().commands())
        .extracting(SentCommand::words)
        .containsExactly(List.of("GET", "Dune"), List.of("SET", "Emma", "", "EX", "300"));
  }

  @Test
  void cutTakesRedisAwayAndRestoreGivesItBackWithWhatStoodInIt() {
    students.set("Dune", "shelf 7");

    redis.cut();
    assertThatExceptionOfType(JedisConnectionException.class)
        .isThrownBy(() -> students.get("Dune"));
    assertThatExceptionOfType(JedisConnectionException.class)
        .isThrownBy(() -> students.get("Dune"));
    assertThat(own.get("Dune")).isEqualTo("shelf 7");

    redis.restore();
    assertThat(students.get("Dune")).isEqualTo("shelf 7");
  }

  @Test
  void cutBeforeACommandLetsTheEarlierOnesThroughEvenOfOnePacket() {
    students.ping();
    redis.cutBeforeCommand(2);

    assertThatExceptionOfType(JedisConnectionException.class)
        .isThrownBy(
            () -> {
              try (var pipeline = students.pipelined()) {
                pipeline.set("Dune", "shelf 7");
                pipeline.expire("Dune", 300);
                pipeline.sync();
              }
            });

    // What was sent before the cut is carried out before the second answer comes back.
    own.ping();
    own.ping();
    assertThat(own.pttl("Dune")).as("without a time to live").isEqualTo(-1);
  }

  @Test
  void aTestThatForgetsToRegisterItIsToldSo() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> TestRedis.started().port())
        .withMessageContaining("@RegisterExtension");
  }
}
