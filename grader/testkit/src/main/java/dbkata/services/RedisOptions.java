package dbkata.services;

import java.util.ArrayList;
import java.util.List;

/** Options of {@code redis-server} that every Redis of our own is started with. */
public final class RedisOptions {
  /** What no exercise asks for, and what would let student code break the server or write files. */
  private static final List<String> COMMANDS_OFF =
      List.of(
          "CONFIG",
          "DEBUG",
          "SHUTDOWN",
          "REPLICAOF",
          "SLAVEOF",
          "MODULE",
          "SAVE",
          "BGSAVE",
          "BGREWRITEAOF",
          "SYNC",
          "PSYNC",
          "MIGRATE");

  /** Keep nothing on the disk, say little, and refuse what no exercise asks for. */
  public static final List<String> OF_OUR_OWN = options();

  private RedisOptions() {}

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--save", ""));
    options.addAll(List.of("--appendonly", "no"));
    options.addAll(List.of("--loglevel", "warning"));
    COMMANDS_OFF.forEach(name -> options.addAll(List.of("--rename-command", name, "")));
    return List.copyOf(options);
  }
}
