package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final int STOP_SECONDS = 10;

  private final Process guard;
  private final BufferedReader words;
  private final long pid;
  private final Path folder;

  private GuardedProcess(Process guard, BufferedReader words, long pid, Path folder) {
    this.guard = guard;
    this.words = words;
    this.pid = pid;
    this.folder = folder;
  }

  /**
   * Start a command; what it prints goes to the file {@code log} in its folder.
   *
   * @param guardCommand the guard with its arguments, as {@link Guards} words it
   * @param folder belongs to the command, and is deleted after it
   */
  static GuardedProcess start(List<String> guardCommand, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(guardCommand));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(folder.getRoot().toFile());
    // Nothing of this JVM's environment may change what a server does, such as PGOPTIONS or LANG.
    if (!Platform.current().isWindows()) {
      builder.environment().clear();
      builder
          .environment()
          .putAll(Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C", "TZ", "UTC"));
    }
    Process guard = builder.start();
    BufferedReader words = new BufferedReader(new InputStreamReader(guard.getInputStream(), UTF_8));
    String pid = words.readLine();
    if (pid == null) {
      throw new IOException("the guard of " + folder + " did not start: " + guardCommand.get(0));
    }
    return new GuardedProcess(guard, words, Long.parseLong(pid), folder);
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

  /** Read what the command printed so far. */
  String log() {
    try {
      return Files.readString(folder.resolve("log")).strip();
    } catch (IOException e) {
      return "nothing, for its log cannot be read: " + e.getMessage();
    }
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
