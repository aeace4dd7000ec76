package dbkata.services.docker;

import dbkata.services.Credentials;
import dbkata.services.PostgresEngine;
import dbkata.services.PostgresUrl;
import dbkata.services.Settings;
import dbkata.services.files.CacheFolder;
import dbkata.services.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Run a PostgreSQL in a container: one of this run's own, or one that runs on for the next where
 * the user has allowed Testcontainers to reuse containers.
 */
final class PostgresContainers {
  private static final String ADMIN = "dbkata_admin";

  /** As the embedded server's, as far as PostgreSQL 15 knows them. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "shared_buffers=16MB",
          "max_connections=100",
          "max_logical_replication_workers=0",
          "autovacuum=off",
          "jit=off");

  private PostgresContainers() {}

  static PostgresEngine start(Settings settings) {
    EngineImage image = EngineImage.postgres(settings);
    if (TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
      return startOrReuse(image, settings);
    }
    if (settings.keep()) {
      settings.notice(
          "KATA_KEEP: a container ends with its run. To keep it, write"
              + " testcontainers.reuse.enable=true into ~/.testcontainers.properties.");
    }
    Credentials admin = new Credentials(ADMIN, random(16));
    PostgreSQLContainer container = container(image, admin);
    Containers.start(container, image, settings);
    return engine(
        container, admin, "", PostgresEngine.State.FRESH, () -> Containers.stop(container));
  }

  /** What runs on is treated as somebody else's: names of our own, and all dropped at the end. */
  private static PostgresEngine startOrReuse(EngineImage image, Settings settings) {
    Credentials admin = new Credentials(ADMIN, lastingPassword(settings));
    PostgreSQLContainer container = container(image, admin);
    Containers.startOrReuse(container, image, settings);
    return engine(container, admin, "_" + random(3), PostgresEngine.State.FOREIGN, () -> {});
  }

  private static PostgreSQLContainer container(EngineImage image, Credentials admin) {
    List<String> command = new ArrayList<>(List.of("postgres"));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    PostgreSQLContainer container =
        new PostgreSQLContainer(
            DockerImageName.parse(image.name()).asCompatibleSubstituteFor("postgres"));
    return container
        .withUsername(admin.user())
        .withPassword(admin.password())
        .withDatabaseName("postgres")
        .withCommand(command.toArray(String[]::new));
  }

  private static PostgresEngine engine(
      PostgreSQLContainer container,
      Credentials admin,
      String suffix,
      PostgresEngine.State state,
      Runnable stop) {
    String server =
        "jdbc:postgresql://"
            + container.getHost()
            + ":"
            + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
            + "/";
    return new PostgresEngine(
        new PostgresUrl(server, "postgres", "?sslmode=disable&gssEncMode=disable"),
        admin,
        new Credentials("owner" + suffix, random(16)),
        new Credentials("student" + suffix, random(16)),
        suffix,
        state,
        stop);
  }

  /** Testcontainers finds a container again by all that it was started with: the password too. */
  private static String lastingPassword(Settings settings) {
    CacheFolder cache = CacheFolder.choose(settings, false);
    Path entry =
        cache.entry(
            "docker-password",
            part -> {
              Folders.makePrivate(part);
              Files.writeString(part.resolve("password"), random(16));
            });
    try {
      return Files.readString(entry.resolve("password"));
    } catch (IOException e) {
      throw cache.unusable(e);
    }
  }

  static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
