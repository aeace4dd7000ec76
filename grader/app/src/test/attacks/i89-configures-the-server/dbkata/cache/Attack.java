package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.eval("return redis.call('CONFIG', 'SET', 'dir', '/tmp')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return redis.call('CONFIG', 'SET', 'dbfilename', 'attack.so')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return redis.call('SAVE')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
