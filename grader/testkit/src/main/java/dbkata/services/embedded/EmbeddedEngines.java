package dbkata.services.embedded;

import dbkata.services.AdministeredPostgres;
import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.RedisEngine;
import dbkata.services.RunningPostgres;
import dbkata.services.Settings;

/** Start engines out of the class path. */
public final class EmbeddedEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.EMBEDDED;
  }

  @Override
  public RunningPostgres startPostgres(Settings settings) {
    return AdministeredPostgres.on(new EmbeddedPostgres(Workplace.of(settings)).start(), settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    return new EmbeddedRedis(Workplace.of(settings)).start();
  }
}
