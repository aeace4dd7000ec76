package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.services.RedisServer;
import dbkata.testkit.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;

/**
 * What every step starts from: an empty Redis, a vault in which Dune stands on shelf 7 and Emma on
 * shelf 9, and a cache in front of it, in the namespace "books".
 */
abstract class CacheFixture {
  @RegisterExtension static final TestRedis redis = TestRedis.started();

  final Vault vault = new Vault().holds("Dune", "shelf 7").holds("Emma", "shelf 9");

  private final List<RedisClient> clients = new ArrayList<>();

  /** The test's own way to Redis, past the proxy that can be cut. */
  RedisClient own;

  /** The student's client, which the cache has as well. */
  RedisClient client;

  CachedFunction cache;

  @BeforeEach
  void connect() {
    own = client(redis.directUri(), 1);
    client = newClient();
    cache = new CachedFunction(client, "books", vault);
  }

  @AfterEach
  void disconnect() {
    clients.forEach(RedisClient::close);
  }

  /** Connect as one more program would, with more connections than four threads can ask for. */
  RedisClient newClient() {
    return newClient(12);
  }

  /** Connect as a program with so many connections would. */
  RedisClient newClient(int connections) {
    return client(redis.uri(), connections);
  }

  /** A client that waits for nothing long, so that a test fails soon and says why. */
  private RedisClient client(URI uri, int connections) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(connections);
    pool.setMaxWait(Duration.ofMillis(50));
    RedisClient client =
        RedisClient.builder()
            .clientConfig(DefaultJedisClientConfig.builder().timeoutMillis(5000).build())
            .poolConfig(pool)
            .fromURI(uri)
            .build();
    clients.add(client);
    return client;
  }

  /** Ask the cache, and see that it throws this very failure of the slow function. */
  void assertGoesThrough(RuntimeException failure, String argument) {
    Throwable thrown = catchThrowable(() -> cache.get(argument));
    String what = "what get(\"" + argument + "\") throws, when the slow function fails";
    assertThat(thrown == null ? "nothing" : thrown.toString())
        .as(what)
        .isEqualTo(failure.toString());
    assertThat(thrown).as(what).isSameAs(failure);
  }

  /** List the keys that stand in Redis. */
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>(own.keys("*"));
    keys.remove(RedisServer.MARKER);
    return keys;
  }

  /**
   * Ask for the answer to an argument that is new, and list the keys that this left in Redis, the
   * counters apart.
   */
  List<String> keysOfTheAnswerTo(String argument) {
    letTheCountersStand();
    SortedSet<String> before = keys();
    cache.get(argument);
    SortedSet<String> added = keys();
    added.removeAll(before);
    assertThat(added)
        .as("keys that get(\"%s\") added to Redis: each argument has a key of its own", argument)
        .isNotEmpty();
    return List.copyOf(added);
  }

  /** After a miss and a hit, whatever counts them is there. */
  void letTheCountersStand() {
    cache.get("a title to start with");
    cache.get("a title to start with");
  }

  /** Let time pass for Redis without waiting: each key has so much less time left to live. */
  void pass(Duration time) {
    for (String key : keys()) {
      long left = own.pttl(key);
      if (left >= 0) {
        own.pexpire(key, left - time.toMillis());
      }
    }
  }

  /** Copy all that stands in Redis, whatever its type. */
  Map<String, byte[]> snapshot() {
    Map<String, byte[]> snapshot = new TreeMap<>();
    for (String key : keys()) {
      snapshot.put(key, own.dump(key));
    }
    return snapshot;
  }

  /** Take all keys out of Redis. */
  void emptyRedis() {
    keys().forEach(own::del);
  }
}
