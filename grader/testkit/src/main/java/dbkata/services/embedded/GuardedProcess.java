package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dbkata.services.files.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Run a command that cannot outlive this JVM, however it ends.
 *
 * <p>A guard starts the command and reads from a pipe that this JVM holds open. The pipe ends when
 * the JVM does, also by SIGKILL; the guard then stops the command and deletes its folder.
 */
final class GuardedProcess implements AutoCloseable {
  /** What the guard says first is the command's process id, and at the command's end this word. */
  static final String ENDED = "ended";

  /** Where a server writes that a command has started and left behind. */
  static final String SERVER_LOG = "server.log";

  private static final int STOP_SECONDS = 10;
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC");

  private final Process guard;
  private final BufferedReader words;
  private final long pid;
  private final Path folder;

  private GuardedProcess(Process guard, Path folder) throws IOException {
    this.guard = guard;
    this.words = new BufferedReader(new InputStreamReader(guard.getInputStream(), UTF_8));
    this.folder = folder;
    this.pid = readPid();
  }

  /** Start a task; its folder exists, and is deleted when the start fails. */
  static GuardedProcess start(Task task, Workplace workplace) throws IOException {
    try {
      return launch(task, workplace);
    } catch (IOException | RuntimeException e) {
      Folders.delete(task.folder());
      throw e;
    }
  }

  private static GuardedProcess launch(Task task, Workplace workplace) throws IOException {
    boolean unix = !workplace.platform().isWindows();
    workplace.account().takeOver(task.folder());
    if (!unix && task.data().isPresent()) {
      Folders.copy(task.data().get(), task.folder().resolve("data"));
    }
    List<String> words = unix ? Guards.unix(task, workplace.account()) : Guards.java(task);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(task.folder().getRoot().toFile());
    if (unix) {
      // Nothing of this JVM's environment may change what a server does, such as PGOPTIONS or LANG.
      builder.environment().clear();
      builder.environment().putAll(ENVIRONMENT);
    }
    return new GuardedProcess(builder.start(), task.folder());
  }

  long pid() {
    return pid;
  }

  Path folder() {
    return folder;
  }

  /** Tell whether the command has ended by itself. */
  boolean hasEnded() throws IOException {
    return words.ready();
  }

  /** Wait for a command that ends by itself, and give its exit code. */
  int waitForEnd() throws IOException {
    String word = words.readLine();
    if (word == null || !word.startsWith(ENDED + " ")) {
      throw new IOException("the guard of " + folder + " ended before its command");
    }
    return Integer.parseInt(word.substring(ENDED.length() + 1));
  }

  private long readPid() throws IOException {
    String word = words.readLine();
    if (word == null || !word.matches("\\d+")) {
      throw new IOException(word == null ? "its guard ended at once" : word);
    }
    return Long.parseLong(word);
  }

  /** Read what the command printed so far, and a server that it has left. */
  String log() {
    try {
      Path server = folder.resolve(SERVER_LOG);
      String left = Files.exists(server) ? "\n" + text(server) : "";
      return (text(folder.resolve("log")) + left).strip();
    } catch (IOException e) {
      return "nothing, for its log cannot be read: " + e.getMessage();
    }
  }

  /** Names of folders in it may be in any encoding. */
  private static String text(Path log) throws IOException {
    return new String(Files.readAllBytes(log), UTF_8);
  }

  /** Stop the command and wait until its folder is gone. */
  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (IOException e) {
      guard.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
