package dbkata.services.external;

import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.PostgresEngine;
import dbkata.services.RedisEngine;
import dbkata.services.Settings;

/** Reach servers that run already. */
public final class ExternalEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.EXTERNAL;
  }

  @Override
  public PostgresEngine startPostgres(Settings settings) {
    return ExternalPostgres.reach(settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    return ExternalRedis.reach(settings);
  }
}
