package dbkata.services.embedded;

import dbkata.services.files.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Do for Windows what {@code guard.sh} does for Unix, by the same protocol.
 *
 * <p>Not tried on Windows itself; its tests run it on Unix.
 */
public final class GuardMain {
  private static final int PATIENCE_MILLIS = 5000;

  private GuardMain() {}

  /**
   * Guard a command until standard input ends.
   *
   * @param arguments the command's folder, a signal (not used: the command is ended at once), keep
   *     or stop, the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    boolean keep = arguments[2].equals("keep");
    List<String> command = Arrays.asList(arguments).subList(3, arguments.length);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .start();
    System.out.println(process.pid());
    Thread teller = new Thread(() -> tellEnd(process), "dbkata-guard");
    teller.setDaemon(true);
    teller.start();
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    if (!keep) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    teller.join();
    deletePatiently(folder);
  }

  private static void tellEnd(Process process) {
    System.out.println(GuardedProcess.ENDED + " " + process.onExit().join().exitValue());
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  /** Windows lets go of a dead process's files a moment later. */
  private static void deletePatiently(Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (true) {
      try {
        Folders.delete(folder);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }
}
