package kata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.resps.Tuple;

class Redis {
  private final RedisClient redis;

  Redis(RedisClient redis) {
    this.redis = redis;
  }

  static class CacheException extends RuntimeException {
    CacheException(JedisException cause) {
      super("Redis is gone: " + cause.getMessage(), cause); // OK
    }
  }

  String cached(String key) {
    try {
      String value = redis.get(key); // OK
      redis.set(key, "1", SetParams.setParams().nx().ex(300)); // OK
      redis.incrBy("hits", 2); // OK
      return value;
    } catch (JedisConnectionException e) {
      throw new CacheException(e);
    }
  }

  Map<String, String> hash(UnifiedJedis any) {
    any.hset("profile", Map.of("name", "Ada")); // OK
    any.expire("profile", 60L); // OK
    return any.hgetAll("profile"); // OK
  }

  byte[] bytes(byte[] key) {
    return redis.get(key); // OK
  }

  List<String> scan(String pattern) {
    List<String> keys = new ArrayList<>();
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      ScanResult<String> page = redis.scan(cursor, new ScanParams().match(pattern).count(100)); // OK
      keys.addAll(page.getResult());
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    redis.unlink(keys.toArray(new String[0])); // OK
    return keys;
  }

  long together() {
    try (AbstractTransaction transaction = redis.multi()) { // OK
      Response<Long> hits = transaction.incr("hits"); // OK
      transaction.zadd("top", 1.0, "Ada");
      transaction.exec(); // OK
      return hits.get(); // OK
    }
  }

  void piped() {
    try (Pipeline pipeline = redis.pipelined()) { // OK
      pipeline.set("a", "1"); // OK
      pipeline.pexpire("a", 10L);
      pipeline.sync(); // OK
    }
  }

  Object script() {
    String sha = redis.scriptLoad("return redis.call('GET', KEYS[1])", "a"); // OK
    try {
      return redis.evalsha(sha, List.of("a"), List.of()); // OK
    } catch (JedisNoScriptException e) {
      return redis.eval("return redis.call('GET', KEYS[1])", List.of("a"), List.of()); // OK
    } catch (JedisDataException e) {
      return null;
    }
  }

  String queue() {
    redis.lpush("jobs", "one", "two"); // OK
    List<String> job = redis.brpop(1, "jobs"); // OK
    Set<String> members = redis.smembers("set");
    List<Tuple> top = redis.zrangeWithScores("top", 0, -1); // OK
    return job + members.toString() + top.get(0).getElement() + redis.ttl("jobs"); // OK
  }
}
