package dbkata.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Stores and counts in one transaction, and keeps an index of its keys. */
public class CachedFunction {
  private static final String NONE = "none";

  private final RedisClient redis;
  private final String namespace;
  private final SlowFunction slow;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.namespace = encoded(namespace);
    this.slow = slow;
  }

  public Optional<String> get(String argument) {
    String key = namespace + ":answer:" + encoded(argument);
    String stored = null;
    try {
      stored = redis.get(key);
    } catch (JedisException e) {
      // Redis is gone: as if it did not know.
    }
    if (stored != null) {
      raise("hits");
      return stored.equals(NONE) ? Optional.empty() : Optional.of(stored.substring(1));
    }
    Optional<String> answer = slow.apply(argument);
    try (AbstractTransaction transaction = redis.multi()) {
      transaction.set(
          key, answer.map(it -> "=" + it).orElse(NONE), SetParams.setParams().px(300_000));
      transaction.sadd(namespace + ":index", key);
      transaction.hincrBy(namespace + ":counters", "misses", 1);
      transaction.exec();
    } catch (JedisException e) {
      // Not stored and not counted, but answered.
    }
    return answer;
  }

  public long hits() {
    String hits = redis.hget(namespace + ":counters", "hits");
    return hits == null ? 0 : Long.parseLong(hits);
  }

  public long misses() {
    String misses = redis.hget(namespace + ":counters", "misses");
    return misses == null ? 0 : Long.parseLong(misses);
  }

  public void invalidate(String argument) {
    redis.del(namespace + ":answer:" + encoded(argument));
  }

  public void invalidateAll() {
    Set<String> keys = redis.smembers(namespace + ":index");
    if (!keys.isEmpty()) {
      redis.del(keys.toArray(new String[0]));
      redis.srem(namespace + ":index", keys.toArray(new String[0]));
    }
  }

  private void raise(String counter) {
    try {
      redis.hincrBy(namespace + ":counters", counter, 1);
    } catch (JedisException e) {
      // Not counted.
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
