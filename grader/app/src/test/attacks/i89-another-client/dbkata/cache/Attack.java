package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      new RedisClient.Builder().hostAndPort("127.0.0.1", @TRAP@).build().get("x");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
