package dbkata.grader.compile;

import dbkata.grader.compile.worker.Request;
import dbkata.grader.compile.worker.Response;
import dbkata.grader.compile.worker.WorkerMain;
import dbkata.grader.jvm.QuickStart;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One process that compiles; once it has failed in any way it is only good for being ended. */
final class WorkerProcess implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final Duration TIME_TO_END = Duration.ofSeconds(10);
  private static final String LOG = "worker.log";
  private static final int LONGEST_COMPLAINT = 500;

  private final Process process;
  private final Path folder;
  private final CompileSettings.Limits limits;
  private final DataOutputStream requests;
  private final DataInputStream responses;
  private boolean ready;
  private boolean stopped;

  private WorkerProcess(Process process, Path folder, CompileSettings.Limits limits) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.responses = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** Start one, without waiting for it. */
  static WorkerProcess start(CompileSettings settings) throws IOException {
    Path folder = Files.createTempDirectory(settings.folder(), "compiler-");
    ProcessBuilder builder =
        new ProcessBuilder(command(settings))
            .directory(folder.toFile())
            .redirectError(folder.resolve(LOG).toFile());
    builder.environment().clear();
    // Before JDK 18, the names of files on the class path are read by it.
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      return new WorkerProcess(builder.start(), folder, settings.limits());
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  private static List<String> command(CompileSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(settings.java().toString());
    command.add("-Xmx" + settings.limits().heapMegabytes() + "m");
    command.addAll(QuickStart.OPTIONS);
    settings.archive().ifPresent(it -> command.add("-XX:SharedArchiveFile=" + it));
    // Standard output carries messages, so the JVM's own words go elsewhere.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    // Deep nesting that Maven's javac bears must not overflow here.
    command.add("-Xss4m");
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8"));
    command.add("-cp");
    command.add(
        settings.classPath().stream()
            .map(it -> it.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(WorkerMain.class.getName());
    return command;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Wait until it has started.
   *
   * @throws IOException when it does not, with its own words as the message
   */
  void awaitReady() throws IOException {
    if (ready) {
      return;
    }
    int first = within(TIME_TO_START, responses::read);
    if (first != WorkerMain.READY) {
      throw new IOException(
          stopped
              ? "it did not start within %d s".formatted(TIME_TO_START.toSeconds())
              : "it ended while it started" + complaint());
    }
    ready = true;
  }

  /**
   * Let it compile.
   *
   * @throws IOException when it dies over it, or is stopped for the time that it takes
   */
  Response exchange(Request request) throws IOException {
    return within(
        limits.time(),
        () -> {
          request.writeTo(requests);
          return Response.readFrom(responses, limits.classes(), limits.classBytes());
        });
  }

  /** Tell whether it was stopped because it took too long. */
  boolean wasStopped() {
    return stopped;
  }

  /**
   * Wait for its end and tell its status.
   *
   * <p>It closes its output in the middle of its own end, whose status a kill would replace.
   */
  int exitStatus() {
    try {
      process.waitFor(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.destroyForcibly().onExit().join().exitValue();
  }

  private <T> T within(Duration limit, Exchange<T> exchange) throws IOException {
    Deadline deadline = new Deadline(process, limit);
    try (deadline) {
      return exchange.run();
    } finally {
      stopped = deadline.hasExpired();
    }
  }

  private String complaint() throws IOException {
    String log =
        new String(Files.readAllBytes(folder.resolve(LOG)), StandardCharsets.UTF_8).strip();
    return log.isEmpty() ? "" : ": " + log.substring(0, Math.min(log.length(), LONGEST_COMPLAINT));
  }

  /** End it, and return at once. */
  void kill() {
    process.destroyForcibly();
  }

  /** End it and remove its folder. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    delete(folder);
  }

  private static void delete(Path folder) {
    try {
      for (Path file : List.of(folder.resolve(LOG), folder)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A crash report of the JVM lies beside the log; whoever owns the folder above removes it.
    }
  }

  /** Something that a process's end interrupts. */
  private interface Exchange<T> {
    T run() throws IOException;
  }
}
