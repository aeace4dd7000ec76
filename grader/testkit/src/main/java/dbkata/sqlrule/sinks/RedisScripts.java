package dbkata.sqlrule.sinks;

import java.util.Set;

/** Find the calls that run or load a script in Redis, in whichever client. */
final class RedisScripts {
  private static final Set<String> NAMES =
      Set.of("eval", "evalReadonly", "evalReadOnly", "scriptLoad", "functionLoad");

  private static final Set<String> CLIENTS = Set.of("redis/clients/jedis/", "io/lettuce/core/");

  private RedisScripts() {}

  static boolean isCandidate(String name) {
    return NAMES.contains(name);
  }

  static boolean matches(Set<String> types, String name, String descriptor) {
    return isCandidate(name)
        && types.stream().anyMatch(type -> CLIENTS.stream().anyMatch(type::startsWith))
        // Jedis's command objects only describe a command; the client's own methods run it.
        && !descriptor.endsWith(")Lredis/clients/jedis/CommandObject;");
  }
}
