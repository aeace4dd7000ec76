package dbkata.services;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Give engines to whoever asks, started at the first request and then shared.
 *
 * <p>{@link #fromEnvironment()} is the one that a whole JVM shares; it ends with the JVM. {@link
 * #open} gives servers of one's own, to be closed.
 */
public final class Services implements AutoCloseable {
  private static @Nullable Services shared;

  private final Settings settings;
  private final EngineProvider provider;
  private final Once<RunningPostgres> postgres;
  private final Once<RedisServer> redis;

  private Services(Settings settings, EngineProvider provider) {
    this.settings = settings;
    this.provider = provider;
    this.postgres = new Once<>(this::startPostgres);
    this.redis = new Once<>(this::startRedis);
  }

  /** Give this JVM's engines, in the mode of {@code -Dkata.services} or {@code KATA_SERVICES}. */
  public static synchronized Services fromEnvironment() {
    Services present = shared;
    if (present == null) {
      present = open(Settings.fromEnvironment());
      shared = present;
      Runtime.getRuntime().addShutdownHook(new Thread(present::releaseForeign, "dbkata-release"));
    }
    return present;
  }

  /** Give engines of their own, to be closed by the caller; nothing is started yet. */
  public static Services open(Settings settings) {
    return new Services(settings, providerOf(settings.mode()));
  }

  /** Give the PostgreSQL, starting it at the first call. */
  public PostgresServer postgres() {
    return postgres.get();
  }

  /** Give the Redis, starting it at the first call; in mode lent, the one that is lent now. */
  public RedisServer redis() {
    return mode() == Mode.LENT ? startRedis() : redis.get();
  }

  /** Tell where these engines come from. */
  public Mode mode() {
    return provider.mode();
  }

  /** Stop what was started; on servers of somebody else drop what was made there. */
  @Override
  public void close() {
    postgres.ifComputed().ifPresent(RunningPostgres::close);
    redis.ifComputed().ifPresent(RedisServer::close);
  }

  /**
   * Engines of our own end by themselves with the JVM, whichever way it ends: nobody waits for it.
   */
  private void releaseForeign() {
    postgres.ifComputed().ifPresent(RunningPostgres::release);
    redis.ifComputed().ifPresent(RedisServer::releaseForeign);
  }

  private RunningPostgres startPostgres() {
    return provider.startPostgres(settings);
  }

  private RedisServer startRedis() {
    return new RedisServer(provider.startRedis(settings), settings);
  }

  private static EngineProvider providerOf(Mode mode) {
    for (EngineProvider provider :
        ServiceLoader.load(EngineProvider.class, Services.class.getClassLoader())) {
      if (provider.mode() == mode) {
        return provider;
      }
    }
    throw new ServicesException(
        "The mode "
            + mode.word()
            + " is asked for, but nothing on the class path provides it: give -Dkata.services="
            + mode.word()
            + " to Maven itself, or set KATA_SERVICES before you start Maven, so that it adds what"
            + " is needed. The archive of a release has embedded engines only: unset KATA_SERVICES"
            + " there.");
  }
}
