package dbkata.blog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the database do it in one WITH each; parameters are counted. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    return jdbc
        .sql(
            """
            WITH added AS (
              INSERT INTO users (email, name) VALUES (?, ?)
              ON CONFLICT ON CONSTRAINT users_email_key DO UPDATE SET name = excluded.name
              WHERE false
              RETURNING id)
            SELECT coalesce((SELECT id FROM added), -1)
            """)
        .params(email, name)
        .query(Long.class)
        .optional()
        .filter(id -> id >= 0)
        .orElseThrow(() -> new EmailTakenException(email));
  }

  public Optional<User> findUser(long id) {
    return jdbc.sql("SELECT * FROM users WHERE id = ?").param(id).query(User.class).optional();
  }

  public Optional<User> findByEmail(String email) {
    List<User> found =
        jdbc.sql("TABLE users").query(User.class).list().stream()
            .filter(user -> user.email().equals(email))
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  public long addPost(long authorId, String title, String body) {
    return jdbc
        .sql(
            """
            WITH author AS (SELECT id FROM users WHERE id = ? FOR KEY SHARE)
            INSERT INTO posts (author_id, title, body, posted_at)
            SELECT id, ?, ?, clock_timestamp() FROM author
            RETURNING id
            """)
        .params(authorId, title, body)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new NoSuchUserException(authorId));
  }

  public List<Post> postsBy(long authorId) {
    return jdbc
        .sql(
            """
            SELECT * FROM (SELECT *, rank() OVER (ORDER BY posted_at DESC, id DESC) AS place
            FROM posts WHERE author_id = ?) AS ranked ORDER BY place
            """)
        .param(authorId)
        .query((row, number) -> post(row, "id"))
        .list();
  }

  public List<PostCount> postCounts() {
    return jdbc
        .sql(
            """
            SELECT id AS user_id, name,
              (SELECT count(*) FROM posts WHERE posts.author_id = users.id) AS posts
            FROM users ORDER BY 3 DESC, 1 ASC
            """)
        .query(PostCount.class)
        .list();
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    List<AuthorWithPosts> authors = new ArrayList<>();
    jdbc.sql(
            """
            SELECT users.id AS user_id, name, email, newest.* FROM users
            LEFT JOIN LATERAL (
              SELECT id AS post_id, author_id, title, body, posted_at FROM posts
              WHERE author_id = users.id) AS newest ON true
            ORDER BY users.id, posted_at DESC, post_id DESC
            """)
        .query(
            row -> {
              long id = row.getLong("user_id");
              if (authors.isEmpty() || authors.get(authors.size() - 1).author().id() != id) {
                User user = new User(id, row.getString("name"), row.getString("email"));
                authors.add(new AuthorWithPosts(user, new ArrayList<>()));
              }
              if (row.getString("title") != null) {
                authors.get(authors.size() - 1).posts().add(post(row, "post_id"));
              }
            });
    return authors;
  }

  public boolean deleteUser(long id) {
    return jdbc.sql("DELETE FROM users WHERE id = ? RETURNING true")
        .param(id)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  private static Post post(ResultSet row, String id) throws SQLException {
    return new Post(
        row.getLong(id),
        row.getLong("author_id"),
        row.getString("title"),
        row.getString("body"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant());
  }
}
