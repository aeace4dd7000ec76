package dbkata.grader.batch;

import dbkata.grader.batch.worker.Answer;
import dbkata.grader.batch.worker.BatchWorkerMain;
import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.batch.worker.Wire;
import dbkata.grader.jvm.QuickStart;
import dbkata.grader.report.PlainText;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One worker; once it has failed in any way it is only good for being ended. */
final class WorkerProcess implements AutoCloseable {
  private static final int HEAP_MEGABYTES = 512;
  private static final int LONGEST_COMPLAINT = 300;
  private static final Duration TIME_TO_END = Duration.ofSeconds(20);

  private final Process process;
  private final Path folder;
  private final DataOutputStream tasks;
  private final DataInputStream answers;
  private boolean failed;

  private WorkerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.tasks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Start one, without waiting for it.
   *
   * @param folder a folder that is not there yet
   */
  static WorkerProcess start(Setup setup, Path folder) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    Process process =
        new ProcessBuilder(command(setup)).redirectError(folder.resolve("log").toFile()).start();
    WorkerProcess worker = new WorkerProcess(process, folder);
    try {
      Wire.write(worker.tasks, setup.in(work));
    } catch (IOException e) {
      worker.failed = true; // it says so itself when it is asked for something
    }
    return worker;
  }

  private static List<String> command(Setup setup) {
    List<String> command = new ArrayList<>();
    command.add(setup.java().toString());
    command.add("-Xmx" + HEAP_MEGABYTES + "m");
    command.addAll(QuickStart.OPTIONS);
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash"));
    command.add("-XX:-UsePerfData");
    Path archive = setup.archives().resolve("app.jsa");
    if (Files.isRegularFile(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    // Standard output carries messages, so the JVM's own words go elsewhere.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.add("-cp");
    command.add(
        setup.app().stream()
            .map(it -> it.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(BatchWorkerMain.class.getName());
    return command;
  }

  boolean isUsable() {
    return !failed && process.isAlive();
  }

  /**
   * Let it grade a submission.
   *
   * @throws WorkerLostException when it dies over it, or does not end within the limit
   */
  Answer grade(Task task, Duration limit) throws WorkerLostException, InterruptedException {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread exchange =
        new Thread(
            () -> {
              try {
                Wire.write(tasks, task);
                answer.complete(Wire.read(answers, Answer.class));
              } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            },
            "worker " + process.pid());
    exchange.setDaemon(true);
    exchange.start();
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failed = true;
      throw new WorkerLostException(
          "it was not through after %d s, and its worker was ended".formatted(limit.toSeconds()),
          e);
    } catch (java.util.concurrent.ExecutionException e) {
      failed = true;
      throw new WorkerLostException("its worker ended over it" + complaint(), e);
    }
  }

  private String complaint() {
    try {
      process.waitFor(2, TimeUnit.SECONDS);
      String status = process.isAlive() ? "" : " with status " + process.exitValue();
      String log = Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1).strip();
      return status + (log.isEmpty() ? "" : ": " + PlainText.line(log, LONGEST_COMPLAINT));
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** End it in the middle of what it does; it clears up after itself as far as it can. */
  void stop() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroy();
    ends(process.toHandle());
    descendants.forEach(WorkerProcess::ends);
    close();
  }

  /** End it, in order where it is well, and see that all its processes end and its folder goes. */
  @Override
  public void close() {
    List<ProcessHandle> descendants = process.descendants().toList();
    boolean orderly = isUsable() && askToEnd() && ends(process.toHandle());
    if (!orderly) {
      process.destroyForcibly();
    }
    ends(process.toHandle());
    // They end when the worker does; those that guard the engines clear up after them first.
    for (ProcessHandle descendant : descendants) {
      if (!ends(descendant)) {
        descendant.destroyForcibly();
      }
    }
    Folder.delete(folder);
  }

  private boolean askToEnd() {
    try {
      Wire.write(tasks, new Task("", Path.of("")));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ends(ProcessHandle process) {
    try {
      process.onExit().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
