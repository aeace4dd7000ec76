package dbkata.blog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Keeps a blog in PostgreSQL, with Spring's JdbcClient. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    if (findByEmail(email).isPresent()) {
      throw new EmailTakenException(email);
    }
    try {
      KeyHolder key = new GeneratedKeyHolder();
      jdbc.sql("INSERT INTO users (name, email) VALUES (?, ?)")
          .params(name, email)
          .update(key, "id");
      return key.getKey().longValue();
    } catch (DuplicateKeyException e) {
      throw new EmailTakenException(email, e);
    }
  }

  public Optional<User> findUser(long id) {
    return jdbc.sql("SELECT id, name, email FROM users WHERE id = :id")
        .param("id", id)
        .query(User.class)
        .optional();
  }

  public Optional<User> findByEmail(String email) {
    return jdbc.sql("SELECT id, name, email FROM users WHERE email = :email")
        .param("email", email)
        .query(User.class)
        .optional();
  }

  public long addPost(long authorId, String title, String body) {
    try {
      KeyHolder key = new GeneratedKeyHolder();
      jdbc.sql("INSERT INTO posts (author_id, title, body) VALUES (?, ?, ?)")
          .params(authorId, title, body)
          .update(key, "id");
      return key.getKey().longValue();
    } catch (DataIntegrityViolationException e) {
      if (findUser(authorId).isEmpty()) {
        throw new NoSuchUserException(authorId, e);
      }
      throw e;
    }
  }

  public List<Post> postsBy(long authorId) {
    return jdbc.sql(
            """
            SELECT id, author_id, title, body, posted_at FROM posts
            WHERE author_id = :authorId
            ORDER BY posted_at DESC, id DESC
            """)
        .param("authorId", authorId)
        .query(Post.class)
        .list();
  }

  public List<PostCount> postCounts() {
    return jdbc.sql(
            """
            SELECT u.id AS user_id, u.name, count(p.id) AS posts
            FROM users u LEFT JOIN posts p ON p.author_id = u.id
            GROUP BY u.id, u.name
            ORDER BY posts DESC, u.id
            """)
        .query(PostCount.class)
        .list();
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    Map<User, List<Post>> postsByAuthor = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT u.id AS user_id, u.name, u.email, p.id, p.title, p.body, p.posted_at
            FROM users u LEFT JOIN posts p ON p.author_id = u.id
            ORDER BY u.id, p.posted_at DESC, p.id DESC
            """)
        .query(
            row -> {
              User user =
                  new User(row.getLong("user_id"), row.getString("name"), row.getString("email"));
              List<Post> posts = postsByAuthor.computeIfAbsent(user, it -> new ArrayList<>());
              if (row.getObject("id") != null) {
                posts.add(
                    new Post(
                        row.getLong("id"),
                        user.id(),
                        row.getString("title"),
                        row.getString("body"),
                        row.getTimestamp("posted_at").toInstant()));
              }
            });
    return postsByAuthor.entrySet().stream()
        .map(it -> new AuthorWithPosts(it.getKey(), it.getValue()))
        .toList();
  }

  public boolean deleteUser(long id) {
    return jdbc.sql(
                """
                WITH written AS (DELETE FROM posts WHERE author_id = ?)
                DELETE FROM users WHERE id = ?
                """)
            .params(id, id)
            .update()
        > 0;
  }
}
