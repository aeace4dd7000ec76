package dbkata.services;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Name a Redis that answers, and empty it. */
public final class RedisServer {
  /**
   * The key that says, in a Redis of somebody else, that all its keys are the kit's; there only.
   */
  public static final String MARKER = "dbkata:marker";

  /** What the marker holds, for whoever finds it. */
  public static final String MARKER_VALUE = "All keys here belong to DB Kata and may be deleted.";

  private final RedisEngine engine;
  private final Settings settings;

  RedisServer(RedisEngine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /** Tell the host's name or address. */
  public String host() {
    return engine.host();
  }

  /** Tell the port. */
  public int port() {
    return engine.port();
  }

  /** Tell the user to authenticate as, if it is not the default one. */
  public Optional<String> user() {
    return Optional.ofNullable(engine.user());
  }

  /** Tell the password, if one is asked for. */
  public Optional<String> password() {
    return Optional.ofNullable(engine.password());
  }

  /** Tell the number of the database to select, mostly 0. */
  public int database() {
    return engine.database();
  }

  /** Tell whether it is somebody else's: then a marker says that its keys are the kit's. */
  public boolean isForeign() {
    return engine.foreign();
  }

  /**
   * Tell the URL for clients that reach it at another address, such as that of a proxy.
   *
   * @return host and port as given, with this server's login and database
   */
  public URI uriAt(String host, int port) {
    String name = user().map(RedisServer::encoded).orElse("");
    String login = password().map(it -> name + ":" + encoded(it) + "@").orElse("");
    return URI.create("redis://" + login + host + ":" + port + "/" + database());
  }

  /** Connect, authenticated and in the right database. */
  public RedisConnection connect() throws IOException {
    return RedisConnection.to(engine);
  }

  /** Remove every key; a marker stays where one is needed. */
  public void clear() {
    try (RedisConnection redis = connect()) {
      if (engine.foreign()) {
        redis.call("MULTI");
        redis.call("FLUSHDB");
        redis.call("SET", MARKER, MARKER_VALUE);
        redis.call("EXEC");
      } else {
        redis.call("FLUSHDB");
      }
    } catch (IOException e) {
      throw new ServicesException(
          "Redis at " + host() + ":" + port() + " cannot be emptied: " + e.getMessage(), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  void close() {
    releaseForeign();
    engine.stop().run();
  }

  /** Leave somebody else's Redis as it was found: empty. */
  void releaseForeign() {
    if (!engine.foreign() || settings.keep()) {
      return;
    }
    try (RedisConnection redis = connect()) {
      // Empty when it was taken: the marker may be gone with what a student's code has deleted.
      redis.call("FLUSHDB");
    } catch (IOException e) {
      settings.notice(
          "Left behind in Redis at " + host() + ":" + port() + ": keys (" + e.getMessage() + ").");
    }
  }
}
