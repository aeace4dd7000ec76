package dbkata.grader.run.engines;

import dbkata.grader.domain.Engine;
import dbkata.grader.run.child.Background;
import dbkata.services.Mode;
import dbkata.services.PostgresDatabase;
import dbkata.services.Services;
import dbkata.services.Settings;
import dbkata.services.lent.Lending;
import java.util.HashMap;
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
public final class EngineLoans implements AutoCloseable {
  private static final String MODE = "kata.services";

  private final Settings settings;
  private final Services postgres;
  private Services spareRedis;

  private EngineLoans(Settings settings) {
    this.settings = settings;
    this.postgres = Services.open(settings);
    this.spareRedis = Services.open(settings);
  }

  /** Start engines in the background. */
  public static EngineLoans warm(Settings settings, Set<Engine> engines) {
    EngineLoans lent = new EngineLoans(settings);
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
    Map<String, String> properties = new HashMap<>(Lending.of(database));
    properties.put(MODE, Mode.LENT.word());
    return new Loan(properties, () -> postgres.postgres().dropDatabase(database));
  }

  private Loan lendRedis() {
    Services services = takeRedis();
    Map<String, String> properties = new HashMap<>(Lending.of(services.redis()));
    properties.put(MODE, Mode.LENT.word());
    return new Loan(properties, services::close);
  }

  private synchronized Services takeRedis() {
    Services taken = spareRedis;
    spareRedis = Services.open(settings);
    return taken;
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
