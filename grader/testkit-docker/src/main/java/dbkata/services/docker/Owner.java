package dbkata.services.docker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Name the process that a container was started for, so that a later one can tell that it is gone.
 *
 * @param place the computer and user, since process numbers mean nothing elsewhere
 * @param pid the process's number
 * @param started when it started, in milliseconds: numbers are given again
 */
record Owner(String place, long pid, long started) {
  /** The label of each container that is to end with its process. */
  static final String LABEL = "io.github.dbkata.owner";

  /** Systems tell the start of a process to some hundredths of a second. */
  private static final Duration SAME = Duration.ofSeconds(2);

  static Owner current() {
    return of(ProcessHandle.current());
  }

  static Owner of(ProcessHandle process) {
    return new Owner(here(), process.pid(), startOf(process).toEpochMilli());
  }

  /** Read a label; empty when it is none of ours. */
  static Optional<Owner> parse(String label) {
    String[] parts = label.split(" ", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Write it as a label. */
  String label() {
    return place + " " + pid + " " + started;
  }

  /** Tell whether it was a process of this user on this computer that has ended. */
  boolean isGone() {
    return place.equals(here())
        && ProcessHandle.of(pid)
            .filter(
                process ->
                    Duration.between(Instant.ofEpochMilli(started), startOf(process))
                            .abs()
                            .compareTo(SAME)
                        < 0)
            .isEmpty();
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String here() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost";
    }
    return (host + "/" + System.getProperty("user.name")).replaceAll("\\s", "_");
  }
}
