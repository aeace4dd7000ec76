package dbkata.grader.run.engines;

import dbkata.grader.domain.Engine;
import dbkata.grader.run.child.Background;
import dbkata.services.Mode;
import dbkata.services.PostgresDatabase;
import dbkata.services.Services;
import dbkata.services.Settings;
import dbkata.services.lent.Lending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * Start engines and lend them to the test kit in a child, by the system properties that it reads
 * there.
 *
 * <p>One PostgreSQL for a submission, with a database for each loan, which is dropped with whoever
 * is connected to it: a student's code may undo time-outs of its own session. One Redis for each
 * loan; where somebody else's is the only one, a loan waits until the one before is back.
 */
public final class EngineLoans implements AutoCloseable {
  private static final String MODE = "kata.services";

  private final Settings settings;
  private final boolean ahead;
  private final Services postgres;
  private final Set<Services> lentRedis = new HashSet<>();
  private final Semaphore redisToLend;

  /** Loans that wait to be taken, by exercise; only where they are made ahead. */
  private final Map<String, FutureTask<Loan>> next = new HashMap<>();

  private Services spareRedis;
  private boolean ended;

  private EngineLoans(Settings settings, boolean ahead) {
    this.settings = settings;
    this.ahead = ahead;
    this.postgres = Services.open(settings);
    this.spareRedis = Services.open(settings);
    this.redisToLend = new Semaphore(settings.isExternal() ? 1 : Integer.MAX_VALUE);
  }

  /** Start engines in the background. */
  public static EngineLoans warm(Settings settings, Set<Engine> engines) {
    return new EngineLoans(settings, /* ahead= */ false).started(engines);
  }

  /** Likewise; whenever a loan has come back, the next one for its exercise is made ahead. */
  public static EngineLoans ahead(Settings settings, Set<Engine> engines) {
    return new EngineLoans(settings, /* ahead= */ true).started(engines);
  }

  private EngineLoans started(Set<Engine> engines) {
    if (engines.contains(Engine.POSTGRESQL)) {
      Background.run("postgres", () -> start(postgres::postgres));
    }
    if (engines.contains(Engine.REDIS)) {
      Services first = spareRedis;
      Background.run("redis", () -> start(first::redis));
    }
    return this;
  }

  /**
   * Lend an engine to one child for one exercise.
   *
   * @throws dbkata.services.ServicesException when it cannot be started
   */
  public Loan lend(Engine engine, String exercise) {
    Optional<Loan> made = madeAhead(exercise);
    return made.isPresent() ? made.get() : make(engine, exercise);
  }

  /**
   * Stop what runs, in the background: what is ours ends with this JVM at the latest. What is
   * somebody else's is tidied up before this returns.
   */
  @Override
  public void close() {
    if (settings.isExternal()) {
      end();
      return;
    }
    Services redis = takeRedis();
    Background.run("engines' end", () -> stop(redis));
    Background.run("engines' end", () -> stop(postgres));
  }

  /** Stop what runs, and wait until it is gone; what is lent goes with it. */
  public void end() {
    List<Services> all = new ArrayList<>();
    synchronized (this) {
      ended = true;
      all.addAll(lentRedis);
      all.add(spareRedis);
    }
    all.add(postgres);
    all.parallelStream().forEach(EngineLoans::stop);
  }

  private Loan make(Engine engine, String exercise) {
    return switch (engine) {
      case SQLITE -> new Loan(Map.of(), () -> {});
      case POSTGRESQL -> lendDatabase(exercise);
      case REDIS -> lendRedis(exercise);
    };
  }

  private Loan lendDatabase(String exercise) {
    PostgresDatabase database = postgres.postgres().createDatabase(exercise);
    Map<String, String> properties = new HashMap<>(Lending.of(database));
    properties.put(MODE, Mode.LENT.word());
    return new Loan(
        properties,
        () -> {
          postgres.postgres().dropDatabase(database);
          makeAhead(Engine.POSTGRESQL, exercise);
        });
  }

  private Loan lendRedis(String exercise) {
    redisToLend.acquireUninterruptibly();
    Services services = takeRedis();
    synchronized (this) {
      lentRedis.add(services);
    }
    try {
      Map<String, String> properties = new HashMap<>(Lending.of(services.redis()));
      properties.put(MODE, Mode.LENT.word());
      return new Loan(properties, () -> takeBack(services, exercise));
    } catch (RuntimeException e) {
      redisToLend.release();
      throw e;
    }
  }

  private void takeBack(Services redis, String exercise) {
    if (!settings.isExternal()) {
      makeAhead(Engine.REDIS, exercise);
    }
    redis.close();
    synchronized (this) {
      lentRedis.remove(redis);
    }
    redisToLend.release();
  }

  private synchronized Services takeRedis() {
    Services taken = spareRedis;
    spareRedis = Services.open(settings);
    return taken;
  }

  /**
   * Make the next loan once the one before is back, not earlier: what a student's code may have
   * changed of its role is restored with a new database.
   */
  private void makeAhead(Engine engine, String exercise) {
    FutureTask<Loan> task = new FutureTask<>(() -> make(engine, exercise));
    synchronized (this) {
      if (!ahead || ended || next.containsKey(exercise)) {
        return;
      }
      next.put(exercise, task);
    }
    task.run();
  }

  /**
   * Give the loan that was made ahead; one that could not be made is made again, which says why.
   */
  private Optional<Loan> madeAhead(String exercise) {
    FutureTask<Loan> task;
    synchronized (this) {
      task = next.remove(exercise);
    }
    try {
      return task == null ? Optional.empty() : Optional.of(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty();
    }
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
