package dbkata.services.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Word the command line of a guard: shell scripts on Unix, {@link GuardMain} on Windows. */
final class Guards {
  private Guards() {}

  /**
   * Copy the data as who we are, then guard as the account.
   *
   * <p>In a session of its own, so that neither Ctrl-C nor the end of a process group reaches the
   * guard or the server. macOS has no setsid: there the guard ignores Ctrl-C. Each program in this
   * chain costs some ms, so there are no more than it takes.
   */
  static List<String> unix(Task task, Account account) throws IOException {
    List<String> words = new ArrayList<>();
    Account.tool("setsid").ifPresent(words::add);
    if (task.data().isPresent()) {
      words.addAll(List.of("/bin/sh", "-c", script("prepare.sh"), "dbkata-prepare"));
      words.add(task.data().get().toString());
      words.add(task.folder().resolve("data").toString());
    }
    words.addAll(account.prefix());
    words.addAll(List.of("/bin/sh", "-c", script("guard.sh"), "dbkata-guard"));
    words.addAll(guardArguments(task));
    return words;
  }

  /** Guard by a small JVM; the folder has been prepared. */
  static List<String> java(Task task) {
    try {
      Path classes =
          Path.of(Guards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<String> words = new ArrayList<>();
      String program = Platform.current().executable("java");
      words.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
      words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m"));
      words.addAll(List.of("-cp", classes.toString(), GuardMain.class.getName()));
      words.addAll(guardArguments(task));
      return words;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the kit's own classes are not in a file", e);
    }
  }

  private static List<String> guardArguments(Task task) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(task.folder().toString(), task.signal()));
    words.add(task.keep() ? "keep" : "stop");
    words.addAll(task.command());
    return words;
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Guards.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not beside its class");
      }
      // Its comments would only lengthen what ps shows.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^\\s*#.*\\R", "");
    }
  }
}
