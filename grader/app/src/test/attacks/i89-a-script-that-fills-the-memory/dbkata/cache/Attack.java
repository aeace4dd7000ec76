package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.eval("local s = string.rep('x', 10000000) for i = 1, 400 do redis.call('SET', 'fill' .. i, s) end");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
