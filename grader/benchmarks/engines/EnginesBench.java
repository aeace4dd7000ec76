import dbkata.services.PostgresDatabase;
import dbkata.services.PostgresServer;
import dbkata.services.RedisConnection;
import dbkata.services.Services;
import java.sql.Connection;
import java.sql.Statement;

/**
 * Print two figures in milliseconds: until an engine is ready, and until the first answer, which for
 * PostgreSQL means a database of one's own and a JVM that has loaded the driver.
 */
final class EnginesBench {
  public static void main(String[] args) throws Exception {
    Services services = Services.fromEnvironment();
    long start = System.nanoTime();
    long ready;
    if (args[0].equals("postgres")) {
      PostgresServer server = services.postgres();
      ready = System.nanoTime();
      PostgresDatabase database = server.createDatabase("bench");
      try (Connection connection = database.connectAsOwner();
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1");
      }
    } else {
      services.redis();
      ready = System.nanoTime();
      try (RedisConnection redis = services.redis().connect()) {
        redis.call("PING");
      }
    }
    System.out.println(
        (ready - start) / 1_000_000 + " " + (System.nanoTime() - start) / 1_000_000);
  }
}
