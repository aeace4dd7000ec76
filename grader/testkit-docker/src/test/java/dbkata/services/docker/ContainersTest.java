package dbkata.services.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import dbkata.services.PostgresDatabase;
import dbkata.services.RedisConnection;
import dbkata.services.RedisServer;
import dbkata.services.Services;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.DockerClientFactory;

/** What containers do, on a real engine: {@code -Pkit,docker}. */
@Tag("docker")
@ExtendWith(RequiresEngine.class)
class ContainersTest {
  private static final String REUSE = "TESTCONTAINERS_REUSE_ENABLE";

  private final List<Process> children = new ArrayList<>();

  @AfterEach
  void endChildren() {
    children.forEach(Process::destroy);
  }

  @Test
  void aPostgresGivesDatabasesWithTheFenceAndEndsWhenItIsClosed() throws SQLException {
    try (Services services = Services.open(docker(Map.of()))) {
      PostgresDatabase database = services.postgres().createDatabase("one");
      try (Connection owner =
              connect(database, database.owner().user(), database.owner().password());
          Connection student =
              connect(database, database.student().user(), database.student().password());
          Statement define = owner.createStatement();
          Statement use = student.createStatement()) {
        define.execute("CREATE TABLE t (id int)");
        use.execute("INSERT INTO t VALUES (1)");
        assertThatThrownBy(() -> use.execute("CREATE TABLE u (id int)"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
      assertThat(ownContainers()).hasSize(1);
    }
    assertThat(ownContainers()).isEmpty();
  }

  @Test
  void aRedisAsksForItsPasswordAndRefusesWhatNoExerciseAsksFor() throws IOException {
    try (Services services = Services.open(docker(Map.of()))) {
      RedisServer server = services.redis();
      try (RedisConnection redis = server.connect()) {
        assertThat(redis.call("PING")).isEqualTo("PONG");
        assertThatThrownBy(() -> redis.call("CONFIG", "GET", "dir"))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("unknown command");
      }
      try (RedisConnection stranger = RedisConnection.to(server.host(), server.port())) {
        assertThatThrownBy(() -> stranger.call("PING"))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("NOAUTH");
      }
      assertThat(ownContainers()).hasSize(1);
    }
    assertThat(ownContainers()).isEmpty();
  }

  @Test
  void anImageThatCannotBeHadIsNamedWithWhatToDo() {
    String image = "127.0.0.1:9/dbkata/none:1";
    try (Services services = Services.open(docker(Map.of("KATA_REDIS_IMAGE", image)))) {
      assertThatThrownBy(services::redis)
          .isExactlyInstanceOf(ServicesException.class)
          .hasMessageStartingWith("The image " + image + " cannot be fetched: ")
          .hasMessageContaining("name another image by KATA_REDIS_IMAGE");
    }
  }

  @Test
  void anOrdinaryEndLeavesNothing() throws IOException, InterruptedException {
    Process child = child(Map.of(REUSE, "false"));
    String id = child.inputReader().readLine();
    assertThat(exists(id)).isTrue();

    child.getOutputStream().close();

    assertThat(child.waitFor()).isZero();
    assertThat(exists(id)).isFalse();
  }

  @Test
  void whatAKilledRunHasLeftIsRemovedByTheNext() throws IOException, InterruptedException {
    Process child = child(Map.of(REUSE, "false"));
    String id = child.inputReader().readLine();
    Containers.removeLeftOver();
    assertThat(exists(id)).as("while it runs").isTrue();

    child.destroyForcibly().waitFor();
    Containers.removeLeftOver();

    assertThat(exists(id)).isFalse();
  }

  @Test
  void whereReuseIsAllowedTheNextRunTakesTheSameAndFindsItEmpty()
      throws IOException, InterruptedException {
    String first = reusedBy(child(Map.of(REUSE, "true")));
    try {
      assertThat(reusedBy(child(Map.of(REUSE, "true")))).isEqualTo(first);
    } finally {
      DockerClientFactory.lazyClient()
          .removeContainerCmd(first)
          .withForce(true)
          .withRemoveVolumes(true)
          .exec();
    }
  }

  /** Give the container's id, and end the child in order; before that it has seen no database. */
  private static String reusedBy(Process child) throws IOException, InterruptedException {
    try (BufferedReader lines = child.inputReader()) {
      String line = lines.readLine();
      child.getOutputStream().close();
      assertThat(child.waitFor()).isZero();
      return line;
    }
  }

  private Process child(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process child = builder.start();
    children.add(child);
    return child;
  }

  private static Connection connect(PostgresDatabase database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), user, password);
  }

  private static List<Container> ownContainers() {
    return DockerClientFactory.lazyClient()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(Owner.LABEL, Owner.current().label()))
        .exec();
  }

  private static boolean exists(String id) {
    return DockerClientFactory.lazyClient().listContainersCmd().withShowAll(true).exec().stream()
        .anyMatch(container -> container.getId().equals(id));
  }

  private static Settings docker(Map<String, String> more) {
    return new Settings(
        name -> name.equals("KATA_SERVICES") ? "docker" : more.get(name), line -> {});
  }
}
