package accepted;

import io.r2dbc.spi.Connection;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.springframework.r2dbc.core.DatabaseClient;
import org.sqlite.SQLiteConnection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

/** The good ways of the other APIs. */
public class OtherApis {
  private static final String SCRIPT =
      """
      local hits = redis.call('INCR', KEYS[1])
      redis.call('EXPIRE', KEYS[1], ARGV[1])
      return hits
      """;

  public void jpql(EntityManager entities, String title) {
    entities
        .createQuery("SELECT t FROM Task t WHERE t.title = :title") // OK
        .setParameter("title", title);
  }

  public void session(Session session, String title) {
    session
        .createSelectionQuery("FROM Task WHERE title = :title", Object.class) // OK
        .setParameter("title", title);
  }

  public void criteria(Session session) {
    var criteria = session.getCriteriaBuilder().createQuery(Object.class);
    session.createQuery(criteria).getResultList();
  }

  public void r2dbc(Connection connection, String title) {
    connection
        .createStatement("SELECT * FROM task WHERE title = $1") // OK
        .bind("$1", title);
  }

  public void databaseClient(DatabaseClient client) {
    client.sql(() -> "SELECT * FROM task").then(); // OK
  }

  public void script(RedisClient redis, String key) {
    redis.eval(SCRIPT, List.of("hits:" + key), List.of("300")); // OK
  }

  public void byHash(Jedis redis, String key) {
    String hash = redis.scriptLoad(SCRIPT); // OK
    redis.evalsha(hash, 1, key, "300");
  }

  public void driverConnection(SQLiteConnection connection) throws Exception {
    connection.prepareStatement("SELECT * FROM task WHERE title = ?"); // OK
  }
}
