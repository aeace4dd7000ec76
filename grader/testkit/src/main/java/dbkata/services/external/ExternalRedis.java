package dbkata.services.external;

import dbkata.services.RedisConnection;
import dbkata.services.RedisEngine;
import dbkata.services.RedisServer;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Reach the Redis of {@code KATA_REDIS_URL}. */
final class ExternalRedis {
  private static final String NAME = "KATA_REDIS_URL";
  private static final String EXAMPLE = "redis://localhost:6379/0";
  private static final int DEFAULT_PORT = 6379;

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

  /**
   * Take <a href="https://www.iana.org/assignments/uri-schemes/prov/redis">redis URLs</a> apart.
   */
  private static RedisEngine parse(String text) {
    try {
      URI uri = new URI(text);
      if (!"redis".equals(uri.getScheme()) || uri.getHost() == null) {
        throw new URISyntaxException("", "not of the form redis://[user:password@]host:port[/db]");
      }
      String path = uri.getPath().replaceFirst("^/", "");
      int database = path.isEmpty() ? 0 : Integer.parseInt(path);
      int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
      Login login = Login.of(uri.getUserInfo());
      return new RedisEngine(
          uri.getHost(), port, login.user, login.password, database, true, () -> {});
    } catch (URISyntaxException | NumberFormatException e) {
      throw new ServicesException(
          NAME
              + " is not of the form redis://[user:password@]host:port[/db]: write it such as "
              + EXAMPLE
              + ".",
          e);
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

  private record Login(@Nullable String user, @Nullable String password) {
    /** The user may be left out: {@code redis://:password@host}. */
    static Login of(@Nullable String userInfo) {
      if (userInfo == null) {
        return new Login(null, null);
      }
      int colon = userInfo.indexOf(':');
      String user = colon < 0 ? "" : userInfo.substring(0, colon);
      return new Login(user.isEmpty() ? null : user, userInfo.substring(colon + 1));
    }
  }
}
