package dbkata.docs;

import dbkata.services.PostgresDatabase;
import dbkata.services.RedisServer;
import dbkata.services.Services;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import redis.clients.jedis.RedisClient;

/** The engines that the lesson's snippets name on their fences: real ones, empty at the start. */
final class LessonEngines implements AutoCloseable {
  private final DataSource sqlite;
  private final PostgresDatabase database;
  private final RedisClient redis;

  LessonEngines(Path folder) {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("lesson.db"));
    sqlite = file;
    database = Services.fromEnvironment().postgres().createDatabase("lesson");
    RedisServer server = Services.fromEnvironment().redis();
    server.clear();
    redis = RedisClient.create(server.host(), server.port());
  }

  @Nullable DataSource dataSourceFor(Snippet snippet) {
    return switch (snippet.engine()) {
      case "sqlite" -> sqlite;
      case "postgresql" -> postgresql();
      case "redis", "" -> null;
      default ->
          throw new IllegalArgumentException(
              "Line " + snippet.line() + " names no engine of the kit: " + snippet.engine());
    };
  }

  @Nullable RedisClient redisFor(Snippet snippet) {
    return snippet.engine().equals("redis") ? redis : null;
  }

  @Override
  public void close() {
    redis.close();
    Services.fromEnvironment().postgres().dropDatabase(database);
  }

  /** The lesson makes tables, so it connects as their owner. */
  private DataSource postgresql() {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(database.jdbcUrl());
    server.setUser(database.owner().user());
    server.setPassword(database.owner().password());
    return server;
  }
}
