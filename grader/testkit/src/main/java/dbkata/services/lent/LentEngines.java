package dbkata.services.lent;

import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.RedisEngine;
import dbkata.services.RunningPostgres;
import dbkata.services.Settings;

/** Use what is lent: nothing is started here. */
public final class LentEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.LENT;
  }

  @Override
  public RunningPostgres startPostgres(Settings settings) {
    return new LentPostgres(settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    return Lending.redis(settings);
  }
}
