package dbkata.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Keys in Base64, an answer between two quotes, and one round trip for storing and counting. */
public class CachedFunction {
  private static final long FIVE_MINUTES = 300_000;

  private final RedisClient redis;
  private final SlowFunction slow;
  private final String shelf;
  private final String counted;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.slow = slow;
    this.shelf = "memo/" + encoded(namespace) + "/";
    this.counted = "memo-count/" + encoded(namespace) + "/";
  }

  public Optional<String> get(String argument) {
    String key = shelf + encoded(argument);
    String stored = unlessGone(() -> redis.get(key));
    if (stored != null) {
      unlessGone(() -> redis.incrBy(counted + "hit", 1));
      return stored.isEmpty()
          ? Optional.empty()
          : Optional.of(stored.substring(1, stored.length() - 1));
    }
    Optional<String> answer = slow.apply(argument);
    unlessGone(
        () -> {
          try (var pipeline = redis.pipelined()) {
            pipeline.incr(counted + "miss");
            pipeline.psetex(key, FIVE_MINUTES, answer.map(it -> "'" + it + "'").orElse(""));
            pipeline.sync();
          }
          return null;
        });
    return answer;
  }

  public long hits() {
    return number("hit");
  }

  public long misses() {
    return number("miss");
  }

  public void invalidate(String argument) {
    redis.unlink(shelf + encoded(argument));
  }

  public void invalidateAll() {
    ScanParams mine = new ScanParams().match(shelf + "*").count(1000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      ScanResult<String> some = redis.scan(cursor, mine);
      some.getResult().forEach(redis::del);
      cursor = some.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
  }

  private long number(String counter) {
    List<String> numbers = redis.mget(counted + counter);
    return numbers.stream().filter(it -> it != null).mapToLong(Long::parseLong).sum();
  }

  private static <T> T unlessGone(Supplier<T> command) {
    try {
      return command.get();
    } catch (JedisException e) {
      return null;
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
