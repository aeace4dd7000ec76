package redis.clients.jedis;

import java.util.HashMap;
import java.util.Map;

public class RedisClient {
  private final Map<String, String> keys = new HashMap<>();

  public String get(String key) {
    return keys.get(key);
  }
}
