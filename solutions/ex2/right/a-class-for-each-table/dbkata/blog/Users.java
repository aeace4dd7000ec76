package dbkata.blog;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything about the table users. */
class Users {
  private static final RowMapper<User> ROW =
      (row, number) -> new User(row.getLong("id"), row.getString("name"), row.getString("email"));

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(String name, String email) {
    if (where("SELECT id, email, name FROM users WHERE email = ?", email).isPresent()) {
      throw new EmailTakenException(email);
    }
    try {
      return jdbc.sql("INSERT INTO users (email, name) VALUES (?, ?) RETURNING id")
          .params(email, name)
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw new EmailTakenException(email);
    }
  }

  Optional<User> where(String sql, Object value) {
    return jdbc.sql(sql).param(value).query(ROW).optional();
  }
}
