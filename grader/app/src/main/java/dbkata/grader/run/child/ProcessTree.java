package dbkata.grader.run.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A child and the processes that it made.
 *
 * <p>Descendants are found by their parents; on Linux also by the session that the child leads, so
 * that one whose parent is gone is found too. A process that opens a session of its own and loses
 * its parent escapes, unless bubblewrap holds it.
 */
final class ProcessTree {
  private static final Path PROC = Path.of("/proc");

  /** A process that forks as fast as it is killed gets this many rounds. */
  private static final int ROUNDS = 20;

  private final ProcessHandle root;

  ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /** End all of them, with no chance to do anything about it. */
  void kill() {
    Map<Long, ProcessHandle> victims = members();
    for (int round = 0; round < ROUNDS && !victims.isEmpty(); round++) {
      victims.values().forEach(ProcessHandle::destroyForcibly);
      victims = members();
      victims.values().removeIf(it -> !it.isAlive() || isZombie(it.pid()));
    }
  }

  /** Measure all of them; nothing where the system does not tell. */
  Vitals vitals() {
    Vitals sum = Vitals.NONE;
    for (long pid : members().keySet()) {
      sum = sum.plus(Vitals.of(PROC.resolve(pid + "/status")));
    }
    return sum;
  }

  private Map<Long, ProcessHandle> members() {
    Map<Long, ProcessHandle> members = new LinkedHashMap<>();
    if (root.isAlive()) {
      members.put(root.pid(), root);
    }
    root.descendants().forEach(it -> members.put(it.pid(), it));
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (sessionOf(process) == root.pid()) {
          long pid = Long.parseLong(process.getFileName().toString());
          ProcessHandle.of(pid).ifPresent(it -> members.put(pid, it));
        }
      }
    } catch (IOException e) {
      return members; // not Linux
    }
    return members;
  }

  /** The sixth field of /proc/PID/stat; the second is a name in brackets that may hold anything. */
  private static long sessionOf(Path process) {
    String[] fields = fieldsAfterName(process);
    return fields.length > 3 ? Long.parseLong(fields[3]) : -1;
  }

  private static boolean isZombie(long pid) {
    String[] fields = fieldsAfterName(PROC.resolve(Long.toString(pid)));
    return fields.length > 0 && fields[0].equals("Z");
  }

  private static String[] fieldsAfterName(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 6);
    } catch (IOException e) {
      return new String[0]; // it has ended meanwhile
    }
  }
}
