package dbkata.services.docker;

import dbkata.services.AdministeredPostgres;
import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.RedisEngine;
import dbkata.services.RunningPostgres;
import dbkata.services.Settings;

/** Start engines in containers. */
public final class DockerEngines implements EngineProvider {
  @Override
  public Mode mode() {
    return Mode.DOCKER;
  }

  @Override
  public RunningPostgres startPostgres(Settings settings) {
    DockerEngine.requireAnswer(settings);
    return AdministeredPostgres.on(PostgresContainers.start(settings), settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    DockerEngine.requireAnswer(settings);
    return RedisContainers.start(settings);
  }
}
