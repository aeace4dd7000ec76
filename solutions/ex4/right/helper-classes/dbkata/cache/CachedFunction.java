package dbkata.cache;

import java.util.Optional;
import redis.clients.jedis.RedisClient;

/** Asks the desk, then the vault; what is said to Redis is in the classes beside it. */
public class CachedFunction {
  private final SlowFunction vault;
  private final Desk desk;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.vault = slow;
    this.desk = new Desk(redis, namespace);
  }

  public Optional<String> get(String argument) {
    Answer known = desk.lookUp(argument);
    if (known != null) {
      return known.toOptional();
    }
    Optional<String> found = vault.apply(argument);
    desk.keep(argument, Answer.of(found));
    return found;
  }

  public long hits() {
    return desk.count(Desk.HITS);
  }

  public long misses() {
    return desk.count(Desk.MISSES);
  }

  public void invalidate(String argument) {
    desk.forget(argument);
  }

  public void invalidateAll() {
    desk.forgetAll();
  }
}
