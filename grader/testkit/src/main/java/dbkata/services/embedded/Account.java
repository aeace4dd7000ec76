package dbkata.services.embedded;

import dbkata.services.ServicesException;
import dbkata.services.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Choose the account that servers run under.
 *
 * <p>PostgreSQL refuses to run as root, so root drops to an ordinary user. User namespaces ({@code
 * unshare -U}) would do as well but are refused inside ordinary containers.
 *
 * @param user the user to drop to, or nothing to stay who we are
 * @param prefix the words before a command that drop to that user
 */
record Account(Optional<String> user, List<String> prefix) {
  private static final List<String> TOOL_FOLDERS =
      List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

  /** Find out who we are. */
  static Account current() {
    return isRoot() ? ordinary(Account::tool) : new Account(Optional.empty(), List.of());
  }

  /** Give a folder and all in it to the user. */
  void takeOver(Path folder) throws IOException {
    if (user.isPresent()) {
      Folders.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get()));
    }
  }

  /** Find tools that can drop privileges. */
  @FunctionalInterface
  interface Tools {
    Optional<String> find(String name);
  }

  /** Drop from root, by the first tool that is there. */
  static Account ordinary(Tools tools) {
    for (String name : List.of("postgres", "nobody")) {
      Optional<String> group = groupOf(name);
      Optional<List<String>> prefix = group.flatMap(id -> dropTo(name, id, tools));
      if (prefix.isPresent()) {
        return new Account(Optional.of(name), prefix.get());
      }
    }
    throw new ServicesException(
        "You are root, as whom PostgreSQL refuses to run, and there is no setpriv, runuser or su to"
            + " drop to the user postgres or nobody: run as an ordinary user, or set"
            + " KATA_SERVICES=external.");
  }

  /** Find an executable of the system. BusyBox's setpriv, runuser and su understand other words. */
  static Optional<String> tool(String name) {
    for (String folder : TOOL_FOLDERS) {
      Path path = Path.of(folder, name);
      if (Files.isExecutable(path) && !isBusyBox(path)) {
        return Optional.of(path.toString());
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> dropTo(String name, String group, Tools tools) {
    return tools
        .find("setpriv")
        .map(tool -> setpriv(tool, name, group))
        .or(() -> tools.find("runuser").map(tool -> List.of(tool, "-u", name, "--")))
        .or(() -> tools.find("su").map(tool -> su(tool, name)));
  }

  private static List<String> setpriv(String tool, String name, String group) {
    return List.of(
        tool, "--reuid=" + name, "--regid=" + group, "--clear-groups", "--inh-caps=-all", "--");
  }

  private static List<String> su(String tool, String name) {
    return List.of(tool, "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\"", "--");
  }

  /**
   * Give a user's group as the number that setpriv asks for; nothing when there is no such user.
   */
  private static Optional<String> groupOf(String name) {
    try {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name)) {
          return Optional.of(fields[3]);
        }
      }
    } catch (IOException e) {
      // Then setpriv cannot be told the group; the caller looks for another way.
    }
    return Optional.empty();
  }

  private static boolean isBusyBox(Path tool) {
    try {
      return tool.toRealPath().endsWith("busybox");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The JDK does not tell the user id; the owner of our entry in /proc does, where there is one.
   */
  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return System.getProperty("user.name").equals("root");
    }
  }
}
