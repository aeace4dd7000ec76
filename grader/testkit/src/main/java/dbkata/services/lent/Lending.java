package dbkata.services.lent;

import dbkata.services.Credentials;
import dbkata.services.PostgresDatabase;
import dbkata.services.PostgresUrl;
import dbkata.services.RedisEngine;
import dbkata.services.RedisServer;
import dbkata.services.RedisUrl;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.util.Locale;
import java.util.Map;

/** Write down what is lent as system properties, and read it. */
public final class Lending {
  private static final String POSTGRES_URL = "KATA_LENT_POSTGRES_URL";
  private static final String OWNER = "KATA_LENT_POSTGRES_OWNER";
  private static final String OWNER_PASSWORD = "KATA_LENT_POSTGRES_OWNER_PASSWORD";
  private static final String STUDENT = "KATA_LENT_POSTGRES_STUDENT";
  private static final String STUDENT_PASSWORD = "KATA_LENT_POSTGRES_STUDENT_PASSWORD";
  private static final String REDIS_URL = "KATA_LENT_REDIS_URL";
  private static final String REDIS_FOREIGN = "KATA_LENT_REDIS_FOREIGN";

  private Lending() {}

  /** Give the system properties by which a process of mode lent finds a database. */
  public static Map<String, String> of(PostgresDatabase database) {
    return Map.of(
        property(POSTGRES_URL),
        database.jdbcUrl(),
        property(OWNER),
        database.owner().user(),
        property(OWNER_PASSWORD),
        database.owner().password(),
        property(STUDENT),
        database.student().user(),
        property(STUDENT_PASSWORD),
        database.student().password());
  }

  /** Give the system properties by which a process of mode lent finds a Redis. */
  public static Map<String, String> of(RedisServer redis) {
    return Map.of(
        property(REDIS_URL),
        redis.uriAt(redis.host(), redis.port()).toString(),
        property(REDIS_FOREIGN),
        String.valueOf(redis.isForeign()));
  }

  static PostgresDatabase postgres(Settings settings) {
    String url = required(settings, POSTGRES_URL);
    try {
      return new PostgresDatabase(
          url,
          PostgresUrl.parse(url).database(),
          new Credentials(required(settings, OWNER), required(settings, OWNER_PASSWORD)),
          new Credentials(required(settings, STUDENT), required(settings, STUDENT_PASSWORD)));
    } catch (IllegalArgumentException e) {
      throw malformed(POSTGRES_URL, e);
    }
  }

  static RedisEngine redis(Settings settings) {
    try {
      RedisUrl url = RedisUrl.parse(required(settings, REDIS_URL));
      return new RedisEngine(
          url.host(),
          url.port(),
          url.user(),
          url.password(),
          url.database(),
          settings.get(REDIS_FOREIGN).filter("true"::equals).isPresent(),
          () -> {});
    } catch (IllegalArgumentException e) {
      throw malformed(REDIS_URL, e);
    }
  }

  private static String required(Settings settings, String name) {
    return settings
        .get(name)
        .orElseThrow(
            () ->
                new ServicesException(
                    "KATA_SERVICES is lent but nothing is lent: -D"
                        + property(name)
                        + " is not set. Only the grader uses this mode; set KATA_SERVICES=embedded"
                        + " to have an engine started."));
  }

  private static ServicesException malformed(String name, IllegalArgumentException e) {
    return new ServicesException("-D" + property(name) + " is " + e.getMessage() + ".", e);
  }

  private static String property(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
