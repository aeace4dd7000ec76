package dbkata.services.embedded;

import dbkata.services.Mode;
import dbkata.services.RedisConnection;
import dbkata.services.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Start servers of the operating system's own packages by hand, as a person would, under a guard.
 */
public final class DebianServers implements AutoCloseable {
  private static final long POLL_NANOS = 10_000_000;

  private final Workplace workplace = Workplace.of(TestSettings.in(Mode.EMBEDDED).settings());
  private final List<GuardedProcess> processes = new ArrayList<>();

  /** Find the newest PostgreSQL that Debian's packages have installed. */
  public static Optional<Path> postgresPrograms() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .map(folder -> folder.resolve("bin"))
          .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
          .max(Path::compareTo);
    }
  }

  /** Find the Redis that Debian's packages have installed. */
  public static Optional<Path> redisProgram() {
    return Optional.of(Path.of("/usr/bin/redis-server")).filter(Files::isExecutable);
  }

  /** Start a PostgreSQL that trusts everybody, with superuser postgres, and give its port. */
  public int startPostgres(Path programs) throws IOException {
    int port = Ports.FREE.next();
    Path folder = workplace.newFolder();
    String script =
        "%1$s/initdb -D %2$s/data -U postgres -A trust --no-sync -E UTF8 --locale=C && exec"
            + " %1$s/postgres -D %2$s/data -p %3$d -h 127.0.0.1 -k '' -c fsync=off";
    String command = script.formatted(programs, folder, port);
    processes.add(start(folder, List.of("/bin/sh", "-c", command)));
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    while (true) {
      try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
        return port;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
  }

  /** Start a Redis and give its port. */
  public int startRedis(Path program, String... options) throws IOException {
    int port = Ports.FREE.next();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--bind", "127.0.0.1", "--save", ""));
    command.addAll(List.of(options));
    processes.add(start(workplace.newFolder(), command));
    while (true) {
      try (RedisConnection redis = RedisConnection.to("127.0.0.1", port)) {
        return port;
      } catch (IOException notYet) {
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
  }

  private GuardedProcess start(Path folder, List<String> command) throws IOException {
    return GuardedProcess.start(
        new Task(folder, Optional.empty(), "KILL", false, command), workplace);
  }

  @Override
  public void close() {
    processes.forEach(GuardedProcess::close);
  }
}
