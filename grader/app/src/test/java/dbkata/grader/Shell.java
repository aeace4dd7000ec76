package dbkata.grader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands as a page or a workflow writes them.
 *
 * @param folder where they run
 * @param environment what is set besides what this process has
 */
public record Shell(Path folder, Map<String, String> environment) {
  /**
   * What a script left.
   *
   * @param exit its exit code
   * @param output what it printed, to either stream
   */
  public record Ended(int exit, String output) {}

  public Shell {
    environment = Map.copyOf(environment);
  }

  /** Set one more variable. */
  public Shell with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Shell(folder, more);
  }

  /** Run a script as GitHub does where a step names no shell: the first failure ends it. */
  public Ended run(String script) {
    try {
      Path file = Files.createTempFile("script", ".sh");
      Path output = Files.createTempFile("script", ".txt");
      Files.writeString(file, script);
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-e", file.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("did not end: " + script + "\n" + Files.readString(output));
      }
      String said = Files.readString(output, UTF_8);
      Files.delete(file);
      Files.delete(output);
      return new Ended(process.exitValue(), said);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Run a script that must succeed, and give what it printed. */
  public String must(String script) {
    Ended ended = run(script);
    if (ended.exit() != 0) {
      throw new AssertionError("exit " + ended.exit() + " of: " + script + "\n" + ended.output());
    }
    return ended.output();
  }
}
