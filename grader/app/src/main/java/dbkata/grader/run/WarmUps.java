package dbkata.grader.run;

import dbkata.grader.domain.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a child initialises before a student's code is there, so that none of it is in its hands.
 */
final class WarmUps {
  private static final List<String> ALWAYS =
      List.of(
          "org.assertj.core.api.Assertions",
          "org.junit.jupiter.api.Assertions",
          "dbkata.testkit.PageOrder",
          "dbkata.testkit.recording.Recording");

  private WarmUps() {}

  static List<String> classes(Set<Engine> engines) {
    List<String> classes = new ArrayList<>(ALWAYS);
    if (engines.contains(Engine.SQLITE)) {
      classes.add("org.sqlite.JDBC");
      classes.add("dbkata.testkit.SqliteTestDatabase");
    }
    if (engines.contains(Engine.POSTGRESQL)) {
      classes.add("org.postgresql.Driver");
      classes.add("dbkata.testkit.PostgresTestDatabase");
      classes.add("com.zaxxer.hikari.HikariDataSource");
      classes.add("org.springframework.jdbc.core.JdbcTemplate");
    }
    if (engines.contains(Engine.REDIS)) {
      classes.add("redis.clients.jedis.RedisClient");
      classes.add("dbkata.testkit.TestRedis");
    }
    return classes;
  }

  static List<String> jdbcUrls(Set<Engine> engines) {
    return engines.contains(Engine.SQLITE) ? List.of("jdbc:sqlite::memory:") : List.of();
  }
}
