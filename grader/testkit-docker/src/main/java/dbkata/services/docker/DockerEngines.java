package dbkata.services.docker;

import dbkata.services.AdministeredPostgres;
import dbkata.services.Credentials;
import dbkata.services.EngineProvider;
import dbkata.services.Mode;
import dbkata.services.PostgresEngine;
import dbkata.services.PostgresUrl;
import dbkata.services.RedisEngine;
import dbkata.services.RunningPostgres;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Start engines in containers. */
public final class DockerEngines implements EngineProvider {
  static final String POSTGRES_IMAGE = "postgres:18.1-alpine";
  static final String REDIS_IMAGE = "redis:7.4.7-alpine";
  private static final int REDIS_PORT = 6379;

  @Override
  public Mode mode() {
    return Mode.DOCKER;
  }

  @Override
  public RunningPostgres startPostgres(Settings settings) {
    DockerEngine.requireAnswer();
    String image = settings.get("KATA_POSTGRES_IMAGE").orElse(POSTGRES_IMAGE);
    Credentials admin = new Credentials("dbkata_admin", password());
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
            .withUsername(admin.user())
            .withPassword(admin.password())
            .withDatabaseName("postgres");
    start(container, image, "KATA_POSTGRES_IMAGE");
    PostgresEngine engine =
        new PostgresEngine(
            PostgresUrl.parse(container.getJdbcUrl()),
            admin,
            new Credentials("owner", password()),
            new Credentials("student", password()),
            "",
            PostgresEngine.State.FRESH,
            container::stop);
    return AdministeredPostgres.on(engine, settings);
  }

  @Override
  public RedisEngine startRedis(Settings settings) {
    DockerEngine.requireAnswer();
    String image = settings.get("KATA_REDIS_IMAGE").orElse(REDIS_IMAGE);
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(REDIS_PORT);
    start(container, image, "KATA_REDIS_IMAGE");
    return new RedisEngine(
        container.getHost(),
        container.getMappedPort(REDIS_PORT),
        null,
        null,
        0,
        false,
        container::stop);
  }

  private static void start(GenericContainer<?> container, String image, String setting) {
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new ServicesException(
          "The image "
              + image
              + " does not start in Docker: "
              + rootOf(e).getMessage()
              + " - pull it by hand to see why, name another by "
              + setting
              + ", or set KATA_SERVICES=embedded.",
          e);
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }

  private static String password() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
