package accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.object.SqlUpdate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The good ways of spring-jdbc. */
public class Spring {
  private static final RowMapper<String> NAME = (row, number) -> row.getString("name");
  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final NamedParameterJdbcTemplate named;

  public Spring(JdbcTemplate jdbc, JdbcClient client, NamedParameterJdbcTemplate named) {
    this.jdbc = jdbc;
    this.client = client;
    this.named = named;
  }

  public Optional<String> byEmail(String email) {
    return client
        .sql("SELECT name FROM users WHERE email = :email") // OK
        .param("email", email)
        .query(String.class)
        .optional();
  }

  public long insert(String email) {
    var keys = new GeneratedKeyHolder();
    client.sql("INSERT INTO users(email) VALUES (?)").param(email).update(keys, "id"); // OK
    return keys.getKey().longValue();
  }

  public List<String> template(String email) {
    return jdbc.query("SELECT name FROM users WHERE email = ?", NAME, email); // OK
  }

  public int update(long id, String name) {
    return jdbc.update("UPDATE users SET name = ? WHERE id = ?", name, id); // OK
  }

  public int[] batch(List<Object[]> rows) {
    return jdbc.batchUpdate("INSERT INTO users(name) VALUES (?)", rows); // OK
  }

  public int[] batchOfTexts() {
    return jdbc.batchUpdate("DELETE FROM post", "DELETE FROM users"); // OK
  }

  public int creator(String name) {
    return jdbc.update(
        connection -> {
          var insert =
              connection.prepareStatement(
                  "INSERT INTO users(name) VALUES (?)", new String[] {"id"}); // OK
          insert.setString(1, name);
          return insert;
        });
  }

  public List<String> in(List<Long> ids) {
    return named.queryForList(
        "SELECT name FROM users WHERE id IN (:ids)", Map.of("ids", ids), String.class); // OK
  }

  public List<String> filters(String name, String email) {
    StringBuilder sql = new StringBuilder("SELECT name FROM users WHERE TRUE");
    List<Object> values = new ArrayList<>();
    if (name != null) {
      sql.append(" AND name = ?");
      values.add(name);
    }
    if (email != null) {
      sql.append(" AND email = ?");
      values.add(email);
    }
    return jdbc.queryForList(sql.toString(), String.class, values.toArray()); // OK
  }

  public List<String> clientFilters(String name) {
    String sql = "SELECT name FROM users";
    if (name != null) {
      sql += " WHERE name LIKE :name";
    }
    return client.sql(sql).param("name", "%" + name + "%").query(String.class).list(); // OK
  }

  public void simpleInsert(DataSource source, String name) {
    new SimpleJdbcInsert(source)
        .withTableName("users") // OK
        .usingColumns("name") // OK
        .execute(Map.of("name", name));
  }

  public void sqlUpdate(DataSource source) {
    new SqlUpdate(source, "DELETE FROM users").update(); // OK
  }
}
