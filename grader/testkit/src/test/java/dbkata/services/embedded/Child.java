package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dbkata.services.files.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Run {@link ChildMain} in a JVM of its own, with its own folder for temporary files.
 *
 * @param process the JVM
 * @param temporary its folder for temporary files
 * @param lines what it printed, both streams, up to and with {@code ready} or {@code error}
 */
record Child(Process process, Path temporary, List<String> lines) implements AutoCloseable {
  private static final long POLL_NANOS = 10_000_000;

  /** Start and wait until it is ready or has failed. */
  static Child start(List<String> prefix, String classPath, Map<String, String> environment)
      throws IOException {
    Path temporary = Files.createTempDirectory("lifecycle-");
    temporary.toFile().setWritable(true, false);
    temporary.toFile().setReadable(true, false);
    temporary.toFile().setExecutable(true, false);
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", classPath, ChildMain.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(temporary.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.equals("ready") || line.startsWith("error ")) {
        break;
      }
    }
    return new Child(process, temporary, lines);
  }

  /** Give what followed a word on its lines. */
  List<String> said(String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }

  /** Give the processes that it started and that still run. */
  List<Long> running() {
    return said("process").stream()
        .map(Long::valueOf)
        .filter(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
        .toList();
  }

  /** Give what is left of its temporary files. */
  List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.getFileName().toString().startsWith("dbkata-")).toList();
    }
  }

  /** Wait until nothing of it is left; the test's own time-out ends a wait in vain. */
  void awaitNothingLeft() throws IOException {
    while (!running().isEmpty() || !left().isEmpty()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    // Not by force: a PostgreSQL that is killed leaves shared memory behind.
    running().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy));
    while (!running().isEmpty()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    Folders.delete(temporary);
  }
}
