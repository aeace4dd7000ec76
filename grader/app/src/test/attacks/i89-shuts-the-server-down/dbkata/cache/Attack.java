package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.eval("return redis.call('SHUTDOWN', 'NOSAVE')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return redis.call('DEBUG', 'SLEEP', '600')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return redis.call('SLAVEOF', '127.0.0.1', '@TRAP@')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
