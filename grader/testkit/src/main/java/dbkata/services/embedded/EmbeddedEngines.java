package dbkata.services.embedded;

import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.PostgresEngine;
import dbkata.services.RedisEngine;
import dbkata.services.Settings;

/** Start engines out of the class path. */
public final class EmbeddedEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.EMBEDDED;
  }

  @Override
  public PostgresEngine startPostgres(Settings settings) {
    return new EmbeddedPostgres(Workplace.of(settings)).start();
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    return new EmbeddedRedis(Workplace.of(settings)).start();
  }
}
