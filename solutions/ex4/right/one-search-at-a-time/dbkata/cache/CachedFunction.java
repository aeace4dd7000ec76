package dbkata.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisException;

/** Lets one thread search while the others wait for its answer, which is kept in a list. */
public class CachedFunction {
  private static final String STORE =
      "redis.call('DEL', KEYS[1]) redis.call('RPUSH', KEYS[1], unpack(ARGV))"
          + " redis.call('PEXPIRE', KEYS[1], 300000)";

  private final Map<String, ReentrantLock> searching = new ConcurrentHashMap<>();
  private final RedisClient redis;
  private final String namespace;
  private final SlowFunction slow;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.namespace = namespace.replace("%", "%%").replace(":", "%c");
    this.slow = slow;
  }

  public Optional<String> get(String argument) {
    Optional<List<String>> stored = read(argument);
    if (stored.isEmpty()) {
      ReentrantLock lock = searching.computeIfAbsent(argument, it -> new ReentrantLock());
      lock.lock();
      try {
        stored = read(argument);
        if (stored.isEmpty()) {
          return search(argument);
        }
      } finally {
        lock.unlock();
      }
    }
    count("hits");
    return stored.get().stream().skip(1).findFirst();
  }

  private Optional<String> search(String argument) {
    count("misses");
    Optional<String> answer = slow.apply(argument);
    try {
      List<String> items = answer.map(it -> List.of("answer", it)).orElse(List.of("nothing"));
      redis.eval(STORE, List.of(key(argument)), items);
    } catch (JedisException e) {
      return answer;
    }
    return answer;
  }

  private Optional<List<String>> read(String argument) {
    try {
      return Optional.of(redis.lrange(key(argument), 0, -1)).filter(items -> !items.isEmpty());
    } catch (JedisException e) {
      return Optional.empty();
    }
  }

  private void count(String counter) {
    try (Pipeline pipeline = redis.pipelined()) {
      pipeline.incrBy(namespace + ":" + counter, 1);
      Response<String> now = pipeline.get(namespace + ":" + counter);
      pipeline.sync();
      now.get();
    } catch (JedisException e) {
      return;
    }
  }

  public long hits() {
    String hits = redis.get(namespace + ":hits");
    return hits == null ? 0 : Long.parseLong(hits);
  }

  public long misses() {
    String misses = redis.get(namespace + ":misses");
    return misses == null ? 0 : Long.parseLong(misses);
  }

  public void invalidate(String argument) {
    redis.del(key(argument));
  }

  public void invalidateAll() {
    redis.incr(namespace + ":generation");
  }

  private String key(String argument) {
    return namespace + ":answer:" + redis.get(namespace + ":generation") + ":" + argument;
  }
}
