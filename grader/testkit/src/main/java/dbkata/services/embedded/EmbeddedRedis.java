package dbkata.services.embedded;

import dbkata.services.RedisConnection;
import dbkata.services.RedisEngine;
import dbkata.services.RedisOptions;
import dbkata.services.ServicesException;
import dbkata.services.files.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Start a Redis out of the class path. */
final class EmbeddedRedis {
  private static final int START_SECONDS = 10;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Workplace workplace;

  EmbeddedRedis(Workplace workplace) {
    this.workplace = workplace;
  }

  RedisEngine start() {
    BundledFile bundled =
        BundledFile.find(
            workplace.platform().redisBinary(), "com.github.codemonstur:embedded-redis");
    String program = workplace.platform().executable("redis-server");
    Path entry =
        workplace
            .cache()
            .entry("redis-" + bundled.fingerprint(), part -> extract(bundled, part, program));
    try {
      workplace.requireReachable(entry);
      return start(entry.resolve(program));
    } catch (IOException e) {
      throw new ServicesException("Redis did not start: " + e.getMessage(), e);
    }
  }

  private static void extract(BundledFile bundled, Path part, String program) throws IOException {
    Path binary = part.resolve(program);
    try (InputStream in = bundled.open()) {
      Files.copy(in, binary);
    }
    Folders.openToAll(binary, true);
  }

  private RedisEngine start(Path program) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = workplace.ports().next();
      GuardedProcess process = launch(program, port);
      if (awaitPong(process, port)) {
        return new RedisEngine("127.0.0.1", port, null, null, 0, false, process::close);
      }
      String log = process.log();
      process.close();
      if (!log.contains("Address already in use") || attempt == Ports.TRIES) {
        throw new IOException(log);
      }
    }
  }

  private GuardedProcess launch(Path program, int port) throws IOException {
    Path folder = workplace.newFolder();
    List<String> command = command(program, folder, port);
    return GuardedProcess.start(
        new Task(folder, Optional.empty(), "KILL", false, command), workplace);
  }

  private static List<String> command(Path program, Path folder, int port) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--bind", "127.0.0.1"));
    command.addAll(List.of("--dir", folder.toString()));
    command.addAll(RedisOptions.OF_OUR_OWN);
    return command;
  }

  private static boolean awaitPong(GuardedProcess process, int port) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!process.hasEnded() && System.nanoTime() < end) {
      try (RedisConnection redis = RedisConnection.to("127.0.0.1", port)) {
        return "PONG".equals(redis.call("PING")) && !process.hasEnded();
      } catch (IOException notYet) {
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
    return false;
  }
}
