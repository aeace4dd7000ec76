package dbkata.services.external;

import dbkata.services.RedisConnection;
import dbkata.services.RedisEngine;
import dbkata.services.RedisServer;
import dbkata.services.RedisUrl;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;

/** Reach the Redis of {@code KATA_REDIS_URL}. */
final class ExternalRedis {
  private static final String NAME = "KATA_REDIS_URL";
  private static final String EXAMPLE = "redis://localhost:6379/0";

  private ExternalRedis() {}

  static RedisEngine reach(Settings settings) {
    String text =
        settings
            .get(NAME)
            .orElseThrow(
                () ->
                    new ServicesException(
                        "KATA_SERVICES is external but "
                            + NAME
                            + " is not set: set it to the URL of an empty Redis, such as "
                            + EXAMPLE
                            + "."));
    RedisEngine engine = parse(text);
    claim(engine);
    return engine;
  }

  private static RedisEngine parse(String text) {
    try {
      RedisUrl url = RedisUrl.parse(text);
      return new RedisEngine(
          url.host(), url.port(), url.user(), url.password(), url.database(), true, () -> {});
    } catch (IllegalArgumentException e) {
      throw new ServicesException(
          NAME + " is " + e.getMessage() + ": write it such as " + EXAMPLE + ".", e);
    }
  }

  /** Use a Redis only if it is empty or was used by the kit before: nobody's data is flushed. */
  private static void claim(RedisEngine engine) {
    String name = engine.host() + ":" + engine.port() + "/" + engine.database();
    try (RedisConnection redis = RedisConnection.to(engine)) {
      boolean ours = Long.valueOf(1).equals(redis.call("EXISTS", RedisServer.MARKER));
      Object size = redis.call("DBSIZE");
      if (!ours && !Long.valueOf(0).equals(size)) {
        throw new ServicesException(
            "The Redis of "
                + NAME
                + " ("
                + name
                + ") holds "
                + size
                + " keys that are not the kit's, and the tests would delete them: name an empty"
                + " database, such as redis://"
                + engine.host()
                + ":"
                + engine.port()
                + "/15.");
      }
      redis.call("SET", RedisServer.MARKER, RedisServer.MARKER_VALUE);
    } catch (IOException e) {
      throw new ServicesException(
          "The Redis of "
              + NAME
              + " ("
              + name
              + ") cannot be used: "
              + e.getMessage()
              + ". Start it, mend the URL, or set KATA_SERVICES=embedded.",
          e);
    }
  }
}
