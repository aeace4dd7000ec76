package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.flushAll();
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
