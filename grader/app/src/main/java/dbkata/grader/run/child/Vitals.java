package dbkata.grader.run.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a child uses: its processes, as Linux tells it in {@code /proc/PID/status}, and its folder.
 *
 * @param processes how many there are
 * @param threads how many threads they have, those of their JVMs included
 * @param resident what they hold in memory, in KiB
 * @param folder what the files in its folder hold, in bytes
 */
public record Vitals(int processes, int threads, long resident, long folder) {
  static final Vitals NONE = new Vitals(0, 0, 0, 0);

  static Vitals of(Path status) {
    int threads = 0;
    long resident = 0;
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith("Threads:")) {
          threads = (int) number(line);
        } else if (line.startsWith("VmRSS:")) {
          resident = number(line);
        }
      }
    } catch (IOException e) {
      return NONE; // it has ended meanwhile
    }
    return new Vitals(1, threads, resident, 0);
  }

  Vitals plus(Vitals other) {
    return new Vitals(
        processes + other.processes,
        threads + other.threads,
        resident + other.resident,
        folder + other.folder);
  }

  private static long number(String line) {
    return Long.parseLong(line.replaceAll("\\D+", ""));
  }
}
