package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;

@Step(number = 7, title = "Without Redis")
class Step7WithoutRedisTest extends CacheFixture {
  @Test
  @Points(4)
  @Hint("Which exception does Jedis throw, and which of your commands may throw it?")
  void getAnswersWhileRedisIsGone() {
    cache.get("Dune");
    redis.cut();

    assertThat(cache.get("Dune")).as("a title that was in Redis").contains("shelf 7");
    assertThat(cache.get("Emma")).as("a title that was not").contains("shelf 9");
    assertThat(cache.get("A lost book")).as("a title without an answer").isEmpty();
  }

  @Test
  @Points(2)
  @Hint("Does your code remember that Redis was gone?")
  void getUsesRedisAgainWhenItIsBack() {
    cache.get("Dune");
    redis.cut();
    cache.get("Emma");
    redis.restore();
    vault.holds("Dune", "shelf 12");

    assertThat(cache.get("Dune")).as("what Redis kept").contains("shelf 7");
    cache.get("Emma");
    cache.get("Emma");
    assertThat(vault.searchesFor("Emma"))
        .as("searches for Emma: one without Redis, one with it")
        .isEqualTo(2);
  }

  @Test
  @Points(3)
  @Hint("If storing fails, does the answer that you have still reach the caller?")
  void getSearchesOnceWheneverRedisGoes() {
    for (int number = 1; number <= 8; number++) {
      String title = "Dune, part " + number;
      vault.holds(title, "shelf " + number);
      for (String call : List.of("a miss", "a hit")) {
        int before = vault.searchesFor(title);
        redis.cutBeforeCommand(number);

        assertThat(cache.get(title))
            .as("get when Redis goes away before command %d of %s", number, call)
            .contains("shelf " + number);
        assertThat(vault.searchesFor(title) - before)
            .as("searches of that one get, %s", call)
            .isLessThanOrEqualTo(1);
        redis.restore();
        cache.get(title);
      }
    }

    vault.duringEachSearch(redis::cut);
    assertThat(cache.get("Dune")).as("get when Redis goes during the search").contains("shelf 7");
    assertThat(vault.searchesFor("Dune")).as("searches of that one get").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("Which exception is the parent of all that Jedis throws?")
  void getAnswersWhenRedisRefuses() {
    cache.get("Dune");
    cache.get("Dune");
    for (String key : keys()) {
      putAnotherTypeThere(key);
    }

    assertThat(cache.get("Dune")).as("get when Redis says WRONGTYPE").contains("shelf 7");
    assertThat(vault.searchesFor("Dune")).as("searches, the first and this one").isEqualTo(2);
  }

  private void putAnotherTypeThere(String key) {
    boolean list = own.type(key).equals("list");
    own.del(key);
    if (list) {
      own.hset(key, "a hash", "where you have a list");
    } else {
      own.rpush(key, "a list, where you have something else");
    }
  }

  @Test
  @Points(2)
  @Hint("Is the call of the slow function inside the try that is meant for Redis?")
  void aFailureOfTheSlowFunctionIsNotTakenForOneOfRedis() {
    assertThat(cache.get("Emma")).contains("shelf 9");
    RuntimeException failure =
        new JedisConnectionException("Another Redis, in the vault, is gone.");
    vault.failsWith(failure);

    assertGoesThrough(failure, "Dune");
    assertThat(vault.searchesFor("Dune")).as("searches of that one get").isEqualTo(1);

    redis.cut();
    assertGoesThrough(failure, "Dune");
    assertThat(vault.searchesFor("Dune")).as("searches of two gets").isEqualTo(2);
  }

  @Test
  @Points(1)
  @Hint("What would the caller believe if these answered as if nothing had happened?")
  void whatOnlyRedisKnowsFailsWithoutIt() {
    cache.get("Dune");
    assertThat(cache.misses()).as("misses").isEqualTo(1);
    cache.invalidate("Emma");
    redis.cut();

    assertThatExceptionOfType(JedisConnectionException.class)
        .as("hits()")
        .isThrownBy(() -> cache.hits());
    assertThatExceptionOfType(JedisConnectionException.class)
        .as("misses()")
        .isThrownBy(() -> cache.misses());
    assertThatExceptionOfType(JedisConnectionException.class)
        .as("invalidate(\"Dune\")")
        .isThrownBy(() -> cache.invalidate("Dune"));
  }
}
