package dbkata.cache;

import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** The part that speaks to Redis: counters in a list of two, answers under the time they belong to. */
final class Desk {
  static final int HITS = 0;
  static final int MISSES = 1;

  private static final String COUNT =
      """
      if redis.call('EXISTS', KEYS[1]) == 0 then
        redis.call('RPUSH', KEYS[1], 0, 0)
      end
      redis.call('LSET', KEYS[1], ARGV[1], redis.call('LINDEX', KEYS[1], ARGV[1]) + 1)
      return 'counted'
      """;

  private final RedisClient redis;
  private final String era;
  private final String counters;
  private final String answers;

  Desk(RedisClient redis, String namespace) {
    this.redis = redis;
    // Whatever follows a percent sign was no percent sign: the names end at the first slash.
    String name = escaped(namespace);
    this.era = "desk/" + name + "/era";
    this.counters = "desk/" + name + "/counters";
    this.answers = "desk/" + name + "/answers/";
  }

  Answer lookUp(String argument) {
    try {
      String stored = redis.get(key(argument));
      redis.eval(
          COUNT, List.of(counters), List.of(String.valueOf(stored == null ? MISSES : HITS)));
      return stored == null ? null : Answer.stored(stored);
    } catch (JedisException e) {
      return null;
    }
  }

  void keep(String argument, Answer answer) {
    try {
      redis.set(key(argument), answer.toStore(), new SetParams().px(5 * 60 * 1000L));
    } catch (JedisException e) {
      return; // the vault is asked once more, next time
    }
  }

  void forget(String argument) {
    redis.del(key(argument));
  }

  /** Answers of another era are asked for no more. */
  void forgetAll() {
    redis.incr(era);
  }

  long count(int which) {
    String number = redis.lindex(counters, which);
    return number == null ? 0 : Long.parseLong(number);
  }

  private String key(String argument) {
    return answers + redis.get(era) + "/" + argument;
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("/", "%2F");
  }
}
