package dbkata.services.external;

import dbkata.services.AdministeredPostgres;
import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.RedisEngine;
import dbkata.services.RunningPostgres;
import dbkata.services.Settings;

/** Reach servers that run already. */
public final class ExternalEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.EXTERNAL;
  }

  @Override
  public RunningPostgres startPostgres(Settings settings) {
    return AdministeredPostgres.on(ExternalPostgres.reach(settings), settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    return ExternalRedis.reach(settings);
  }
}
