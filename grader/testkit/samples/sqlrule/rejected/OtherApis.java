package rejected;

import io.r2dbc.spi.Connection;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.rowset.CachedRowSet;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.r2dbc.core.DatabaseClient;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Statement;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

/** Persistence, R2DBC, Redis scripts, and drivers' own types. */
public class OtherApis {

  public void jpql(EntityManager entities, String title) {
    entities.createQuery("SELECT t FROM Task t WHERE t.title = '" + title + "'"); // FINDING: .setParameter("title", title)
  }

  public void nativeQuery(EntityManager entities, String title) {
    entities.createNativeQuery("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }

  public void session(Session session, String title) {
    session.createQuery("FROM Task WHERE title = '" + title + "'", Object.class); // FINDING: "title"
    session.createNativeQuery("SELECT * FROM task WHERE title = '" + title + "'", Object.class); // FINDING: "title"
    session.createMutationQuery("DELETE FROM Task WHERE title = '" + title + "'"); // FINDING: "title"
    session.createSelectionQuery("FROM Task WHERE title = '" + title + "'", Object.class); // FINDING: "title"
  }

  public void stateless(StatelessSession session, String title) {
    session.createMutationQuery("DELETE FROM Task WHERE title = '" + title + "'"); // FINDING: "title"
  }

  public void r2dbc(Connection connection, String title) {
    connection.createStatement("SELECT * FROM task WHERE title = '" + title + "'").execute(); // FINDING: .bind("$1", title)
  }

  public void databaseClient(DatabaseClient client, String title) {
    client.sql("SELECT * FROM task WHERE title = '" + title + "'").then(); // FINDING: .bind("title", title)
    client.sql(() -> "SELECT * FROM task WHERE title = '" + title + "'").then(); // FINDING: "title"
  }

  public void script(RedisClient redis, String key) {
    redis.eval("return redis.call('GET', '" + key + "')"); // FINDING: the script changes with "key"
  }

  public void scriptWithKeys(Jedis redis, String key, String field) {
    redis.eval("return redis.call('HGET', KEYS[1], '" + field + "')", List.of(key), List.of()); // FINDING: ARGV[1]
  }

  public void loadedScript(Jedis redis, String body) {
    redis.scriptLoad("return " + body); // FINDING: "body"
  }

  public void driverConnection(SQLiteConnection connection, String title) throws SQLException {
    connection.prepareStatement("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }

  public void driverStatement(JDBC4Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    statement.execute("DELETE FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }

  public void rowSet(CachedRowSet rows, String title) throws SQLException {
    rows.setCommand("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }
}
