package dbkata.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where engines come from. */
public enum Mode {
  /** Real PostgreSQL and Redis binaries out of the class path: nothing is installed. */
  EMBEDDED,
  /** Containers, by Testcontainers. */
  DOCKER,
  /** Servers that run already, named by URLs. */
  EXTERNAL,
  /** What somebody else has started and lends to this process: the grader, to its child. */
  LENT;

  /** Tell the word that selects this mode, such as {@code embedded}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Mode parse(String text) {
    return Arrays.stream(values())
        .filter(mode -> mode.word().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ServicesException(
                    "KATA_SERVICES (or -Dkata.services) is \""
                        + text
                        + "\", which is not a mode: set it to one of "
                        + Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "))
                        + ", or leave it unset for embedded."));
  }
}
