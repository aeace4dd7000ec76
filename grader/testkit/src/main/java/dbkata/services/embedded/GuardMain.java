package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dbkata.services.files.Folders;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Do for Windows what {@code guard.sh} does for Unix, by the same protocol.
 *
 * <p>A command that ends well and leaves a PostgreSQL behind, as {@code pg_ctl start} does, ends
 * with that server. Not tried on Windows itself; its tests run it on Unix.
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
    Thread teller = new Thread(() -> tellEnd(process, folder), "dbkata-guard");
    teller.setDaemon(true);
    teller.start();
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    if (!keep) {
      end(process.toHandle());
      server(folder).ifPresent(GuardMain::end);
    }
    teller.join();
    deletePatiently(folder);
  }

  private static void tellEnd(Process process, Path folder) {
    int code = process.onExit().join().exitValue();
    if (code == 0) {
      server(folder).ifPresent(it -> it.onExit().join());
    }
    System.out.println(GuardedProcess.ENDED + " " + code);
  }

  private static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The server that writes its process id there for as long as it runs. */
  private static Optional<ProcessHandle> server(Path folder) {
    try (BufferedReader file =
        Files.newBufferedReader(folder.resolve("data").resolve("postmaster.pid"), ISO_8859_1)) {
      return Optional.ofNullable(file.readLine())
          .map(String::strip)
          .filter(it -> it.matches("\\d{1,18}"))
          .flatMap(it -> ProcessHandle.of(Long.parseLong(it)));
    } catch (IOException e) {
      return Optional.empty(); // none was left
    }
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
