package kata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.BeanPropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

class Spring {
  private static final RowMapper<User> USER =
      (row, number) -> new User(row.getLong("id"), row.getString("email"));
  private static final ResultSetExtractor<Integer> COUNT = rows -> rows.next() ? 1 : 0;

  private final JdbcClient client;
  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final TransactionTemplate transactions;

  record User(long id, String email) {}

  static class Bean {
    private String email;

    public @Nullable String getEmail() {
      return email;
    }

    public void setEmail(String email) {
      this.email = email;
    }
  }

  Spring(DataSource source) {
    client = JdbcClient.create(source); // OK
    jdbc = new JdbcTemplate(source); // OK
    named = new NamedParameterJdbcTemplate(jdbc); // OK
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source)); // OK
    transactions.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE); // OK
  }

  Optional<User> find(String email) {
    return client
        .sql("SELECT id, email FROM users WHERE email = :email")
        .param("email", email)
        .query(User.class) // OK
        .optional();
  }

  List<User> mapped() {
    return client.sql("SELECT id, email FROM users").query(DataClassRowMapper.newInstance(User.class)).list(); // OK
  }

  List<Bean> beans() {
    return jdbc.query("SELECT email FROM users", new BeanPropertyRowMapper<>(Bean.class)); // OK
  }

  long count(String like) {
    return jdbc.queryForObject("SELECT count(*) FROM users WHERE email LIKE ?", Long.class, like); // OK
  }

  long countWithAType(boolean wide) {
    Class<? extends Number> type = wide ? Long.class : Integer.class;
    return jdbc.queryForObject("SELECT count(*) FROM users", type).longValue(); // OK
  }

  List<String> emails() {
    return jdbc.queryForList("SELECT email FROM users", String.class); // OK
  }

  int rows() {
    return jdbc.query("SELECT 1", COUNT); // OK
  }

  User one(long id) {
    try {
      return jdbc.queryForObject("SELECT id, email FROM users WHERE id = ?", USER, id); // OK
    } catch (EmptyResultDataAccessException e) {
      return DataAccessUtils.singleResult(List.of());
    }
  }

  long add(String email) {
    Assert.isTrue(StringUtils.hasText(email), "an email is text"); // OK
    KeyHolder keys = new GeneratedKeyHolder();
    try {
      client.sql("INSERT INTO users(email) VALUES (?)").param(email).update(keys, "id"); // OK
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException(e.getMostSpecificCause().getMessage(), e); // OK
    }
    return keys.getKeyAs(Long.class); // OK
  }

  Number insert(User user) {
    return new SimpleJdbcInsert(jdbc)
        .withTableName("users")
        .usingGeneratedKeyColumns("id")
        .executeAndReturnKey(new BeanPropertySqlParameterSource(user)); // OK
  }

  int update(User user) {
    return client.sql("UPDATE users SET email = :email WHERE id = :id").paramSource(user).update(); // OK
  }

  int[] batch(List<User> users) {
    return jdbc.batchUpdate(
        "INSERT INTO users(email) VALUES (?)", users.stream().map(it -> new Object[] {it.email()}).toList()); // OK
  }

  List<User> in(List<Long> ids) {
    return named.query(
        "SELECT id, email FROM users WHERE id IN (:ids)", new MapSqlParameterSource("ids", ids), USER); // OK
  }

  List<Map<String, Object>> maps() {
    return client.sql("SELECT * FROM users").query().listOfRows(); // OK
  }

  String inTransaction() {
    return transactions.execute(
        status -> {
          status.setRollbackOnly(); // OK
          return "undone";
        });
  }

  void byHand(PlatformTransactionManager manager) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition()); // OK
    try {
      manager.commit(status); // OK
    } catch (DataAccessException e) {
      manager.rollback(status);
      throw e;
    }
  }
}
