package dbkata.cache;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

final class Attack {
  static void strike(RedisClient redis) {
    try {
      redis.eval("return os.execute('touch @MARK@')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return io.open('@SECRET@'):read('*a')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return loadfile('@SECRET@')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
    try {
      redis.eval("return package.loadlib('/usr/lib/x86_64-linux-gnu/liblua5.1.so.0', 'luaopen_os')");
    } catch (JedisException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
