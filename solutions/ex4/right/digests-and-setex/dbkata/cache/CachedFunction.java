package dbkata.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Keys are digests; a value is one character for the kind of answer, and the answer. */
public class CachedFunction {
  private final RedisClient redis;
  private final String namespace;
  private final SlowFunction slow;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.namespace = digest(namespace);
    this.slow = slow;
  }

  public Optional<String> get(String argument) {
    String key = answerKey(argument);
    Optional<String> stored = tried(() -> redis.get(key));
    tried(() -> redis.incr(namespace + (stored.isPresent() ? "/hits" : "/misses")));
    if (stored.isPresent()) {
      String text = stored.get();
      return text.charAt(0) == 'N' ? Optional.empty() : Optional.of(text.substring(1));
    }
    Optional<String> answer = slow.apply(argument);
    tried(() -> redis.setex(key, 300, answer.isPresent() ? "Y" + answer.get() : "N"));
    return answer;
  }

  public long hits() {
    return Long.parseLong(Optional.ofNullable(redis.get(namespace + "/hits")).orElse("0"));
  }

  public long misses() {
    return Long.parseLong(Optional.ofNullable(redis.get(namespace + "/misses")).orElse("0"));
  }

  public void invalidate(String argument) {
    redis.del(answerKey(argument));
  }

  public void invalidateAll() {
    ScanParams answers = new ScanParams().match(namespace + "/answer/*").count(100);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      ScanResult<String> page = redis.scan(cursor, answers);
      page.getResult().forEach(redis::del);
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
  }

  private static <T> Optional<T> tried(Supplier<T> command) {
    try {
      return Optional.ofNullable(command.get());
    } catch (JedisException e) {
      return Optional.empty();
    }
  }

  private String answerKey(String argument) {
    return namespace + "/answer/" + digest(argument);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
