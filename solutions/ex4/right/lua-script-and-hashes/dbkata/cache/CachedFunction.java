package dbkata.cache;

import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** One script looks up and counts; an answer is a hash, which has no field when there is none. */
public class CachedFunction {
  private static final String LOOK_UP =
      """
      local stored = redis.call('HMGET', KEYS[1], 'known', 'text')
      if not stored[1] then
        redis.call('HINCRBY', KEYS[2], 'misses', 1)
        return nil
      end
      redis.call('HINCRBY', KEYS[2], 'hits', 1)
      return stored
      """;

  private static final String STORE =
      """
      redis.call('DEL', KEYS[1])
      redis.call('HSET', KEYS[1], 'known', '1')
      if ARGV[1] then
        redis.call('HSET', KEYS[1], 'text', ARGV[1])
      end
      redis.call('EXPIRE', KEYS[1], 300)
      """;

  private final RedisClient redis;
  private final SlowFunction slow;
  private final String namespace;
  private final String statistics;
  private final String generation;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.slow = slow;
    this.namespace = namespace.length() + "|" + namespace;
    this.statistics = this.namespace + "|statistics";
    this.generation = this.namespace + "|generation";
  }

  public Optional<String> get(String argument) {
    try {
      Object stored = redis.eval(LOOK_UP, List.of(key(argument), statistics), List.of());
      if (stored instanceof List<?> fields) {
        return Optional.ofNullable((String) fields.get(1));
      }
    } catch (JedisException e) {
      return slow.apply(argument);
    }
    Optional<String> answer = slow.apply(argument);
    try {
      redis.eval(STORE, List.of(key(argument)), answer.map(List::of).orElse(List.of()));
    } catch (JedisException e) {
      return answer; // it will be searched for again
    }
    return answer;
  }

  public long hits() {
    return count("hits");
  }

  public long misses() {
    return count("misses");
  }

  public void invalidate(String argument) {
    redis.unlink(key(argument));
  }

  /** The answers of an old generation are never asked for again, and expire. */
  public void invalidateAll() {
    redis.incr(generation);
  }

  private long count(String field) {
    return Optional.ofNullable(redis.hget(statistics, field)).map(Long::valueOf).orElse(0L);
  }

  private String key(String argument) {
    return namespace + "|answer " + redis.get(generation) + "|" + argument;
  }
}
