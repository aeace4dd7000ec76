package dbkata.services;

/**
 * Start engines in one mode.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Both methods are called at most once for each {@link
 * Services} (in mode lent, which starts nothing, a Redis is asked for each time), and throw a
 * {@link ServicesException} with one sentence when an engine cannot be had.
 */
public interface EngineProvider {
  /** Tell which mode this is. */
  Mode mode();

  /** Start, or reach, a PostgreSQL that answers. */
  RunningPostgres startPostgres(Settings settings);

  /** Start, or reach, a Redis that answers. */
  RedisEngine startRedis(Settings settings);
}
