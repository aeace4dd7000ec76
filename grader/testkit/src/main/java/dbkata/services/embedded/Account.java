package dbkata.services.embedded;

import dbkata.services.ServicesException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Choose the account that servers run under.
 *
 * <p>PostgreSQL refuses to run as root, so root drops to an ordinary user. User namespaces ({@code
 * unshare -U}) would do as well but are refused inside ordinary containers.
 *
 * @param user the user to drop to, or nothing to stay who we are
 * @param prefix the words before a command that drop to that user
 */
record Account(Optional<UserPrincipal> user, List<String> prefix) {
  private static final List<Path> TOOL_FOLDERS =
      Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").map(Path::of).toList();

  /** Choose for a process that owns the given folder. */
  static Account forOwnerOf(Path ownFolder) throws IOException {
    boolean unix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    boolean root = unix && Integer.valueOf(0).equals(Files.getAttribute(ownFolder, "unix:uid"));
    return root ? ordinary() : new Account(Optional.empty(), List.of());
  }

  /** Give a folder and all in it to the user, the folder itself last. */
  void takeOver(Path folder) throws IOException {
    if (user.isEmpty()) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.forEach(paths::add);
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.setOwner(paths.get(i), user.get());
    }
  }

  private static Account ordinary() {
    for (String name : List.of("postgres", "nobody")) {
      Optional<UserPrincipal> user = lookup(name);
      Optional<List<String>> prefix = user.flatMap(found -> dropTo(name));
      if (prefix.isPresent()) {
        return new Account(user, prefix.get());
      }
    }
    throw new ServicesException(
        "You are root, as whom PostgreSQL refuses to run, and there is no setpriv, runuser or su to"
            + " drop to the user postgres or nobody: run as an ordinary user, or set"
            + " KATA_SERVICES=external.");
  }

  private static Optional<List<String>> dropTo(String name) {
    return setpriv(name)
        .or(() -> tool("runuser").map(tool -> List.of(tool, "-u", name, "--")))
        .or(
            () ->
                tool("su")
                    .map(
                        tool ->
                            List.of(
                                tool, "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\"", "--")));
  }

  /** Only setpriv of util-linux can drop; BusyBox's cannot. It takes the group as a number. */
  private static Optional<List<String>> setpriv(String name) {
    return tool("setpriv").flatMap(tool -> groupOf(name).map(group -> setpriv(tool, name, group)));
  }

  private static List<String> setpriv(String tool, String name, String group) {
    return List.of(
        tool, "--reuid=" + name, "--regid=" + group, "--clear-groups", "--inh-caps=-all", "--");
  }

  private static Optional<String> groupOf(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 3 && fields[0].equals(name))
          .map(fields -> fields[3])
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<String> tool(String name) {
    return TOOL_FOLDERS.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .filter(path -> !isBusyBox(path))
        .map(Path::toString)
        .findFirst();
  }

  private static boolean isBusyBox(Path tool) {
    try {
      return tool.toRealPath().endsWith("busybox");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<UserPrincipal> lookup(String name) {
    try {
      return Optional.of(
          FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
