package kata;

import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.commands.ProtocolCommand;

class AnotherRedis {
  Object create() {
    return RedisClient.create("localhost", 6379); // FINDING: RedisClient.create is not open to an exercise's code: it opens connections that no test sees
  }

  Object build() {
    return RedisClient.builder().build(); // FINDING: RedisClient.builder is not open // FINDING: redis.clients.jedis.RedisClient.Builder is not open
  }

  Object jedis() {
    return new Jedis("localhost"); // FINDING: redis.clients.jedis.Jedis is not open
  }

  Object pool() {
    return new JedisPool(); // FINDING: redis.clients.jedis.JedisPool is not open
  }

  Object address() {
    return new HostAndPort("localhost", 6379); // FINDING: redis.clients.jedis.HostAndPort is not open
  }

  Object inner(RedisClient redis) {
    return redis.getPool(); // FINDING: RedisClient.getPool is not open
  }

  void administer(RedisClient redis) {
    redis.flushAll(); // FINDING: RedisClient.flushAll is not open
    redis.configSet("save", ""); // FINDING: RedisClient.configSet is not open to an exercise's code: it administers the server
    redis.scriptFlush("x"); // FINDING: RedisClient.scriptFlush is not open
    redis.migrate("host", 1, "key", 1); // FINDING: RedisClient.migrate is not open
  }

  void raw(UnifiedJedis redis) {
    redis.sendCommand(Protocol.Command.SHUTDOWN); // FINDING: UnifiedJedis.sendCommand is not open to an exercise's code: it sends whatever // FINDING: redis.clients.jedis.Protocol.Command is not open
  }

  void rawOwn(RedisClient redis) {
    ProtocolCommand debug = () -> "DEBUG".getBytes(); // FINDING: redis.clients.jedis.commands.ProtocolCommand is not open
    redis.sendCommand(debug, "SLEEP", "100"); // FINDING: RedisClient.sendCommand is not open
  }

  Object pool(ConnectionPool pool) {
    return pool; // FINDING: redis.clients.jedis.ConnectionPool is not open
  }
}
