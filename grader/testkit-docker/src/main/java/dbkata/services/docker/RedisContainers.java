package dbkata.services.docker;

import dbkata.services.RedisConnection;
import dbkata.services.RedisEngine;
import dbkata.services.RedisOptions;
import dbkata.services.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * Run a Redis in a container, always one of this run's own: it is up in a moment, and runs empty it
 * again and again, so that two could not share one.
 */
final class RedisContainers {
  private static final int PORT = 6379;

  private RedisContainers() {}

  static RedisEngine start(Settings settings) {
    EngineImage image = EngineImage.redis(settings);
    // Docker lets the whole network in where a port is published.
    String password = PostgresContainers.random(16);
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image.name()))
            .withExposedPorts(PORT)
            .withCommand(command(password))
            .waitingFor(new Pong(password));
    Containers.start(container, image, settings);
    return engine(container, password);
  }

  private static String[] command(String password) {
    List<String> command = new ArrayList<>(List.of("redis-server"));
    command.addAll(List.of("--requirepass", password));
    command.addAll(RedisOptions.OF_OUR_OWN);
    return command.toArray(String[]::new);
  }

  private static RedisEngine engine(GenericContainer<?> container, String password) {
    return new RedisEngine(
        container.getHost(),
        container.getMappedPort(PORT),
        null,
        password,
        0,
        false,
        () -> Containers.stop(container));
  }

  /** Wait for the server itself: Docker accepts connections in its name before it is there. */
  private static final class Pong extends AbstractWaitStrategy {
    private static final long POLL_MILLIS = 10;

    private final String password;

    Pong(String password) {
      this.password = password;
    }

    @Override
    protected void waitUntilReady() {
      long end = System.nanoTime() + startupTimeout.toNanos();
      while (!isReady()) {
        if (!waitStrategyTarget.isRunning() || System.nanoTime() > end) {
          throw new ContainerLaunchException("Redis said: " + waitStrategyTarget.getLogs().strip());
        }
        pause();
      }
    }

    private boolean isReady() {
      RedisEngine engine =
          new RedisEngine(
              waitStrategyTarget.getHost(),
              waitStrategyTarget.getMappedPort(PORT),
              null,
              password,
              0,
              false,
              () -> {});
      try (RedisConnection redis = RedisConnection.to(engine)) {
        return "PONG".equals(redis.call("PING"));
      } catch (IOException notYet) {
        return false;
      }
    }

    private static void pause() {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ContainerLaunchException("waiting for Redis was interrupted", e);
      }
    }
  }
}
