// loses: Step8ForgetEverythingTest.invalidateAllForgetsEveryAnswer
// says: wrong number of arguments
package dbkata.cache;

import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Keeps the answers of a slow function in Redis. What each method promises is on the page. */
public class CachedFunction {
  private static final SetParams FIVE_MINUTES = SetParams.setParams().ex(5 * 60);

  private static final int KEYS_PER_ROUND_TRIP = 500;

  private final RedisClient redis;
  private final SlowFunction slow;
  private final String answers;
  private final String hits;
  private final String misses;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.slow = slow;
    // The length says where the namespace ends, whatever characters stand in it.
    String prefix = "cache:" + namespace.length() + ":" + namespace;
    this.answers = prefix + ":answer:";
    this.hits = prefix + ":hits";
    this.misses = prefix + ":misses";
  }

  public Optional<String> get(String argument) {
    Optional<StoredAnswer> stored = read(argument);
    if (stored.isPresent()) {
      count(hits);
      return stored.get().answer();
    }
    count(misses);
    Optional<String> answer = slow.apply(argument);
    write(argument, new StoredAnswer(answer));
    return answer;
  }

  public long hits() {
    return number(redis.get(hits));
  }

  public long misses() {
    return number(redis.get(misses));
  }

  public void invalidate(String argument) {
    redis.del(answers + argument);
  }

  public void invalidateAll() {
    ScanIteration scan = redis.scanIteration(KEYS_PER_ROUND_TRIP, literally(answers) + "*");
    while (!scan.isIterationCompleted()) {
      redis.unlink(scan.nextBatch().getResult().toArray(String[]::new));
    }
  }

  /** Read an answer; a Redis that fails is a Redis that does not know. */
  private Optional<StoredAnswer> read(String argument) {
    try {
      return Optional.ofNullable(redis.get(answers + argument)).map(StoredAnswer::parse);
    } catch (JedisException e) {
      return Optional.empty();
    }
  }

  private void write(String argument, StoredAnswer answer) {
    try {
      redis.set(answers + argument, answer.text(), FIVE_MINUTES);
    } catch (JedisException e) {
      // The caller has his answer; the next call asks the slow function again.
      return;
    }
  }

  private void count(String counter) {
    try {
      redis.incr(counter);
    } catch (JedisException e) {
      // An answer is worth more than a count.
      return;
    }
  }

  private static long number(String counter) {
    return counter == null ? 0 : Long.parseLong(counter);
  }

  /** Take their meaning from the characters that MATCH would take for a pattern. */
  private static String literally(String text) {
    return text.replaceAll("[\\\\*?\\[\\]^]", "\\\\$0");
  }

  /**
   * What stands in Redis for an answer: "+" before a text, "-" alone for none, so that no text can
   * be taken for none.
   */
  private record StoredAnswer(Optional<String> answer) {
    static StoredAnswer parse(String text) {
      return new StoredAnswer(
          text.startsWith("+") ? Optional.of(text.substring(1)) : Optional.empty());
    }

    String text() {
      return answer.map(it -> "+" + it).orElse("-");
    }
  }
}
