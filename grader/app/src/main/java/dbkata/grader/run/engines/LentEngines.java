package dbkata.grader.run.engines;

import dbkata.grader.domain.Engine;
import dbkata.grader.run.child.Background;
import dbkata.services.PostgresDatabase;
import dbkata.services.RedisServer;
import dbkata.services.Services;
import dbkata.services.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Start engines and lend them to the test kit in a child, by the system properties that it reads
 * there.
 *
 * <p>One PostgreSQL for a submission, with a database for each loan, which is dropped with whoever
 * is connected to it: a student's code may undo time-outs of its own session. One Redis for each
 * loan.
 */
public final class LentEngines implements AutoCloseable {
  private final Settings settings;
  private final Services postgres;
  private Services spareRedis;

  private LentEngines(Settings settings) {
    this.settings = settings;
    this.postgres = Services.open(settings);
    this.spareRedis = Services.open(settings);
  }

  /** Start engines in the background. */
  public static LentEngines warm(Settings settings, Set<Engine> engines) {
    LentEngines lent = new LentEngines(settings);
    if (engines.contains(Engine.POSTGRESQL)) {
      Background.run("postgres", () -> start(lent.postgres::postgres));
    }
    if (engines.contains(Engine.REDIS)) {
      Services first = lent.spareRedis;
      Background.run("redis", () -> start(first::redis));
    }
    return lent;
  }

  /**
   * Lend an engine to one child for one exercise.
   *
   * @throws dbkata.services.ServicesException when it cannot be started
   */
  public Loan lend(Engine engine, String exercise) {
    return switch (engine) {
      case SQLITE -> new Loan(Map.of(), () -> {});
      case POSTGRESQL -> lendDatabase(exercise);
      case REDIS -> lendRedis();
    };
  }

  /** Stop what runs, in the background: what is ours ends with this JVM at the latest. */
  @Override
  public void close() {
    Services redis = takeRedis();
    Background.run("engines' end", () -> stop(redis));
    Background.run("engines' end", () -> stop(postgres));
  }

  private Loan lendDatabase(String exercise) {
    PostgresDatabase database = postgres.postgres().createDatabase(exercise);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("kata.services", "lent");
    properties.put("kata.lent.postgres.url", database.jdbcUrl());
    properties.put("kata.lent.postgres.owner", database.owner().user());
    properties.put("kata.lent.postgres.owner.password", database.owner().password());
    properties.put("kata.lent.postgres.student", database.student().user());
    properties.put("kata.lent.postgres.student.password", database.student().password());
    return new Loan(properties, () -> postgres.postgres().dropDatabase(database));
  }

  private Loan lendRedis() {
    Services services = takeRedis();
    RedisServer redis = services.redis();
    return new Loan(
        Map.of("kata.services", "lent", "kata.lent.redis.url", urlOf(redis)), services::close);
  }

  private synchronized Services takeRedis() {
    Services taken = spareRedis;
    spareRedis = Services.open(settings);
    return taken;
  }

  private static String urlOf(RedisServer redis) {
    String login =
        redis
            .password()
            .map(it -> redis.user().map(LentEngines::encoded).orElse("") + ":" + encoded(it) + "@")
            .orElse("");
    return "redis://" + login + redis.host() + ":" + redis.port() + "/" + redis.database();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What goes wrong here goes wrong again for whoever asks for the engine, who says so. */
  private static void start(Runnable engine) {
    try {
      engine.run();
    } catch (RuntimeException e) {
      return;
    }
  }

  private static void stop(Services services) {
    try {
      services.close();
    } catch (RuntimeException e) {
      return; // it ends with this JVM
    }
  }
}
