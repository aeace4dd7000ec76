package dbkata.services.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Word the command line of a guard. */
final class Guards {
  private Guards() {}

  /**
   * Guard a command by a shell script on Unix, by {@link GuardMain} on Windows.
   *
   * @param signal stops the command on Unix, such as QUIT
   * @param keep lets the command live on after this JVM
   */
  static List<String> guard(
      Account account, Path folder, String signal, boolean keep, List<String> command)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (Platform.current().isWindows()) {
      words.addAll(javaGuard());
    } else {
      // In a session of its own, so that neither Ctrl-C nor the end of a process group reaches the
      // guard or the server. macOS has no setsid: there the guard ignores Ctrl-C.
      Account.tool("setsid").ifPresent(words::add);
      words.addAll(account.prefix());
      words.addAll(List.of("/bin/sh", "-c", script(), "dbkata-guard"));
    }
    words.addAll(List.of(folder.toString(), signal, keep ? "keep" : "stop"));
    words.addAll(command);
    return words;
  }

  static List<String> javaGuard() {
    try {
      Path classes =
          Path.of(Guards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return List.of(
          java,
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx16m",
          "-cp",
          classes.toString(),
          GuardMain.class.getName());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the kit's own classes are not in a file", e);
    }
  }

  private static String script() throws IOException {
    try (InputStream in = Guards.class.getResourceAsStream("guard.sh")) {
      if (in == null) {
        throw new IOException("guard.sh is not beside its class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
