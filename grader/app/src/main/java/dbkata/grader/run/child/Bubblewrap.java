package dbkata.grader.run.child;

import dbkata.grader.run.settings.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Namespaces of a child's own, by the program bubblewrap, which needs no privileges.
 *
 * <p>It sees what the JVM and the class path need, to read, and its own folder; it sees no other
 * process, and all of its own end with it. The network is the machine's: the engines are there.
 */
final class Bubblewrap {
  private static final List<String> NAMESPACES =
      List.of(
          "--die-with-parent",
          "--new-session",
          "--unshare-user",
          "--unshare-pid",
          "--unshare-ipc",
          "--unshare-uts",
          "--unshare-cgroup-try");

  /** Programs, libraries, and the files by which the C library knows this machine. */
  private static final List<String> SYSTEM =
      List.of(
          "/usr",
          "/bin",
          "/lib",
          "/lib32",
          "/lib64",
          "/etc/ld.so.cache",
          "/etc/alternatives",
          "/etc/localtime",
          "/etc/timezone",
          "/etc/hosts",
          "/etc/nsswitch.conf");

  private Bubblewrap() {}

  static boolean works() {
    return Tools.find("bwrap").filter(it -> Tools.works(start(it))).isPresent();
  }

  static List<String> prefix(RunSettings settings, Path folder) {
    List<String> prefix = start(Tools.find("bwrap").orElse("bwrap"));
    Set<Path> readable = new LinkedHashSet<>();
    readable.addAll(javaHome(settings.java()));
    readable.addAll(settings.probe());
    settings.archive().ifPresent(readable::add);
    for (Path path : readable) {
      prefix.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
    }
    prefix.addAll(List.of("--bind", folder.toString(), folder.toString()));
    prefix.addAll(List.of("--chdir", folder.toString()));
    // What is around it lies in memory that nobody counts.
    prefix.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
    return prefix;
  }

  private static List<String> start(String bwrap) {
    List<String> prefix = new ArrayList<>();
    prefix.add(bwrap);
    prefix.addAll(NAMESPACES);
    for (String path : SYSTEM) {
      prefix.addAll(List.of("--ro-bind-try", path, path));
    }
    prefix.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    return prefix;
  }

  /** The JDK's folder, and what its links lead to: Debian keeps its settings below /etc. */
  private static Set<Path> javaHome(Path java) {
    try {
      Set<Path> paths = new LinkedHashSet<>();
      Path home = java.toRealPath().resolve("../..").normalize();
      paths.add(home);
      for (String settings : List.of("conf", "lib/security")) {
        addTargets(home.resolve(settings), paths);
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addTargets(Path folder, Set<Path> targets) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.filter(Files::isSymbolicLink).filter(Files::exists).toList()) {
        targets.add(entry.toRealPath());
      }
    }
  }
}
