package rejected;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.object.MappingSqlQuery;
import org.springframework.jdbc.object.SqlUpdate;

/** The ways of spring-jdbc. */
public class Spring {
  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final NamedParameterJdbcTemplate named;

  public Spring(JdbcTemplate jdbc, JdbcClient client, NamedParameterJdbcTemplate named) {
    this.jdbc = jdbc;
    this.client = client;
    this.named = named;
  }

  public List<String> query(String email) {
    return jdbc.queryForList("SELECT name FROM users WHERE email = '" + email + "'", String.class); // FINDING: pass the value as an argument of its own
  }

  public int update(long id) {
    return jdbc.update("DELETE FROM users WHERE id = " + id); // FINDING: "id"
  }

  public void rowCallback(String email) {
    jdbc.query("SELECT name FROM users WHERE email = '" + email + "'", rows -> {}); // FINDING: "email"
  }

  public void batch(String email) {
    jdbc.batchUpdate("DELETE FROM post", "DELETE FROM users WHERE email = '" + email + "'"); // FINDING: "email"
  }

  public void execute(String table) {
    jdbc.execute("CREATE TABLE " + table + "(id BIGINT)"); // FINDING: choose among constant texts
  }

  public void throughTheInterface(JdbcOperations operations, String email) {
    operations.queryForMap("SELECT * FROM users WHERE email = '" + email + "'"); // FINDING: "email"
  }

  public void client(String email) {
    client.sql("SELECT * FROM users WHERE email = '" + email + "'").query().listOfRows(); // FINDING: Write :email in the text and pass the value with .param("email", email)
  }

  public void clientWithLike(String word) {
    client.sql("SELECT * FROM users WHERE name LIKE '%" + word + "%'").query().listOfRows(); // FINDING: Write LIKE :word in the text and pass the value with .param("word", "%" + word + "%")
  }

  public void named(String email) {
    named.queryForList("SELECT * FROM users WHERE email = '" + email + "'", Map.of()); // FINDING: Write :email
  }

  public void insert(DataSource source, String table) {
    new SimpleJdbcInsert(source).withTableName(table).usingColumns("id"); // FINDING: "table"
  }

  public void columns(DataSource source, String column) {
    new SimpleJdbcInsert(source).withTableName("users").usingColumns("id", column); // FINDING: "column"
  }

  public void creator(String email) {
    jdbc.update(
        connection ->
            connection.prepareStatement("DELETE FROM users WHERE email = '" + email + "'")); // FINDING: "email"
  }

  public void creatorFactory(String email) {
    new PreparedStatementCreatorFactory("DELETE FROM users WHERE email = '" + email + "'"); // FINDING: "email"
  }

  public void sqlUpdate(DataSource source, String email) {
    new SqlUpdate(source, "DELETE FROM users WHERE email = '" + email + "'").update(); // FINDING: "email"
  }

  /** A query object that passes its text to the parent. */
  public abstract static class ByEmail extends MappingSqlQuery<String> {
    protected ByEmail(DataSource source, String email) {
      super(source, "SELECT * FROM users WHERE email = '" + email + "'"); // FINDING: "email"
    }
  }

  /** A template of one's own. */
  public static class OwnTemplate extends JdbcTemplate {
    public void clear(String table) {
      update("DELETE FROM " + table); // FINDING: "table"
    }

    @Override
    public int update(String sql) {
      return super.update(sql); // FINDING: the public method update
    }
  }

  public void ownTemplate(OwnTemplate own, String email) {
    own.update("DELETE FROM users WHERE email = '" + email + "'"); // FINDING: "email"
  }
}
