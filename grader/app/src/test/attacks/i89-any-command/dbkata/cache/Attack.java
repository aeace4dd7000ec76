package dbkata.cache;

import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.sendCommand(Command.CONFIG, "GET", "*");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.sendCommand(Command.ACL, "SETUSER", "default", "off");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.sendCommand(Command.CLIENT, "PAUSE", "600000");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.sendCommand(Command.SHUTDOWN);
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
