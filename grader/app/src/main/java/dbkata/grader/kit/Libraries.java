package dbkata.grader.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a grant puts on the student's class path: jars to compile against, and the packages of them
 * that the running code may see.
 *
 * @param artifacts the jars, by artifact id
 * @param packages prefixes of class names that end in a dot, and single classes
 */
record Libraries(List<String> artifacts, List<String> packages) {
  /**
   * By the words of a manifest. A driver's class can be named in {@code Class.forName}, as old
   * textbooks do, and does nothing.
   */
  static final Map<String, Libraries> GRANTS =
      Map.of(
          "jdbc",
          new Libraries(List.of(), List.of("org.sqlite.JDBC", "org.postgresql.Driver")),
          "spring-jdbc",
          new Libraries(
              List.of(
                  "spring-jdbc",
                  "spring-tx",
                  "spring-core",
                  "spring-beans",
                  "commons-logging",
                  "jspecify"),
              List.of("org.springframework.")),
          "jedis",
          new Libraries(
              List.of("jedis", "commons-pool2", "slf4j-api", "gson", "json", "redis-authx-core"),
              List.of("redis.clients.jedis.", "org.apache.commons.pool2.")));

  /** List the jars of these grants that stand on a class path, in its order. */
  static List<Path> jars(Collection<String> grants, List<Path> classPath) {
    List<Path> jars = new ArrayList<>();
    for (Path jar : classPath) {
      String name = jar.getFileName().toString();
      if (grants.stream()
          .flatMap(grant -> of(grant).artifacts().stream())
          .anyMatch(artifact -> name.matches(Pattern.quote(artifact) + "-\\d.*\\.jar"))) {
        jars.add(jar);
      }
    }
    return jars;
  }

  static List<String> packages(Collection<String> grants) {
    return grants.stream().flatMap(grant -> of(grant).packages().stream()).toList();
  }

  private static Libraries of(String grant) {
    return GRANTS.getOrDefault(grant, new Libraries(List.of(), List.of()));
  }
}
