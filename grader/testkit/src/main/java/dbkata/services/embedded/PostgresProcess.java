package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dbkata.services.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Run a PostgreSQL on a copy of a cluster, in a folder of its own that ends with it. */
final class PostgresProcess implements AutoCloseable {
  private static final int START_SECONDS = 30;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * A server for a few small databases that nobody will miss: <a
   * href="https://www.postgresql.org/docs/18/non-durability.html">Non-Durable Settings</a>, and no
   * work in the background that a short life never needs.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "shared_buffers=16MB",
          "max_connections=100",
          "io_method=sync",
          // In the data folder, so that it goes with it however the server ends.
          "dynamic_shared_memory_type=mmap",
          "max_logical_replication_workers=0",
          "autovacuum=off",
          "jit=off",
          "logging_collector=off");

  private final PostgresBinaries binaries;
  private final GuardedProcess process;
  private final int port;

  private PostgresProcess(PostgresBinaries binaries, GuardedProcess process, int port) {
    this.binaries = binaries;
    this.process = process;
    this.port = port;
  }

  /** Start on a copy of a cluster and wait until connections are accepted. */
  static PostgresProcess start(PostgresBinaries binaries, Path cluster, boolean keep)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      PostgresProcess server = launch(binaries, cluster, keep, binaries.workplace().ports().next());
      @Nullable String failure = server.awaitReady();
      if (failure == null) {
        return server;
      }
      server.close();
      boolean portTaken = failure.contains("could not bind");
      if (!portTaken || attempt == Ports.TRIES) {
        throw new IOException(failure);
      }
    }
  }

  private static PostgresProcess launch(
      PostgresBinaries binaries, Path cluster, boolean keep, int port) throws IOException {
    Path folder = binaries.workplace().newFolder();
    List<String> command =
        binaries.workplace().platform().isWindows()
            ? commandOnWindows(binaries, folder, port)
            : command(binaries, folder, port);
    Task task = new Task(folder, Optional.of(cluster), "QUIT", keep, command);
    return new PostgresProcess(binaries, GuardedProcess.start(task, binaries.workplace()), port);
  }

  private static List<String> command(PostgresBinaries binaries, Path folder, int port) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(binaries.program("postgres"), "-D", folder.resolve("data").toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  /**
   * Start by the program that first gives up an administrator's powers, with which PostgreSQL
   * refuses to run. It ends when the server is ready; the guard then minds the server.
   */
  static List<String> commandOnWindows(PostgresBinaries binaries, Path folder, int port) {
    StringBuilder options = new StringBuilder("-p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    return List.of(
        binaries.program("pg_ctl"),
        "start",
        "-w",
        "-t",
        Integer.toString(START_SECONDS),
        "-D",
        folder.resolve("data").toString(),
        "-l",
        folder.resolve(GuardedProcess.SERVER_LOG).toString(),
        "-o",
        options.toString());
  }

  PostgresUrl url() {
    return new PostgresUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/",
        "template1",
        "?sslmode=disable&gssEncMode=disable");
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  Path data() {
    return process.folder().resolve("data");
  }

  /** End in order, so that the files are whole; they stay until {@link #close}. */
  void shutDown() throws IOException {
    List<String> command = new ArrayList<>(binaries.workplace().account().prefix());
    command.addAll(
        List.of(binaries.program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "-w"));
    Process stop =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .directory(data().getRoot().toFile())
            .start();
    stop.onExit().join();
    if (process.waitForEnd() != 0) {
      throw new IOException("the server did not end in order: " + process.log());
    }
  }

  @Override
  public void close() {
    process.close();
  }

  /** Wait until the server says so in its own file: quicker than knocking at the port. */
  private @Nullable String awaitReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!isReady()) {
      if (process.hasEnded() || System.nanoTime() > end) {
        return process.log();
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return null;
  }

  /**
   * Line 8 of <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">its file</a>.
   */
  private boolean isReady() throws IOException {
    try {
      // It names the data folder too, in whatever encoding the system has.
      List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"), ISO_8859_1);
      return lines.size() >= 8 && lines.get(7).startsWith("ready");
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
