package dbkata.cache;

import java.util.Optional;
import redis.clients.jedis.RedisClient;

/** Keeps the answers of a slow function in Redis. What each method promises is on the page. */
public class CachedFunction {
  private final RedisClient redis;
  private final String namespace;
  private final SlowFunction slow;

  public CachedFunction(RedisClient redis, String namespace, SlowFunction slow) {
    this.redis = redis;
    this.namespace = namespace;
    this.slow = slow;
  }

  public Optional<String> get(String argument) {
    // TODO Step 1: ask Redis; when it does not know, ask the slow function and store its answer.
    throw new UnsupportedOperationException(
        "Step 1: answer from Redis, or else ask the slow function and store what it says.");
  }

  public long hits() {
    // TODO Step 4: read the counter that get raises in Redis; there may be none yet.
    throw new UnsupportedOperationException("Step 4: read from Redis how many gets it answered.");
  }

  public long misses() {
    // TODO Step 4: the same for the gets that had to ask the slow function.
    throw new UnsupportedOperationException(
        "Step 4: read from Redis how many gets had to ask the slow function.");
  }

  public void invalidate(String argument) {
    // TODO Step 5: delete the answer to this argument from Redis.
    throw new UnsupportedOperationException("Step 5: delete the answer to this argument.");
  }

  public void invalidateAll() {
    // TODO Step 8: let every answer of this namespace be forgotten, and nothing else.
    throw new UnsupportedOperationException("Step 8: forget every answer of this namespace.");
  }
}
