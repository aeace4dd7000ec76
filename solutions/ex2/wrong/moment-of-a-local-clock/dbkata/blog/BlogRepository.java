// loses: Step4WriteAndReadPostsTest.addPostStoresAPostOfItsAuthorAndReturnsTheId
// says: hours since the posted_at of a new post
package dbkata.blog;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a blog in PostgreSQL, with Spring's JdbcClient. */
public class BlogRepository {
  /** See https://www.postgresql.org/docs/current/errcodes-appendix.html, class 23. */
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A taken address is an answer here and not an error, so a transaction around it lives on. */
  public long addUser(String name, String email) {
    return jdbc.sql(
            """
            INSERT INTO users (name, email) VALUES (:name, :email)
            ON CONFLICT (email) DO NOTHING
            RETURNING id
            """)
        .param("name", name)
        .param("email", email)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new EmailTakenException(email));
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
      return jdbc.sql(
              """
              INSERT INTO posts (author_id, title, body, posted_at)
              VALUES (:authorId, :title, :body, :now)
              RETURNING id
              """)
          .param("authorId", authorId)
          .param("title", title)
          .param("body", body)
          .param("now", LocalDateTime.now())
          .query(Long.class)
          .single();
    } catch (DataIntegrityViolationException e) {
      if (e.getMostSpecificCause() instanceof SQLException cause
          && cause.getSQLState().equals(FOREIGN_KEY_VIOLATION)) {
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
    List<User> users =
        jdbc.sql("SELECT id, name, email FROM users ORDER BY id").query(User.class).list();
    Map<Long, List<Post>> postsByAuthor =
        jdbc
            .sql(
                """
                SELECT id, author_id, title, body, posted_at FROM posts
                ORDER BY posted_at DESC, id DESC
                """)
            .query(Post.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Post::authorId));
    return users.stream()
        .map(user -> new AuthorWithPosts(user, postsByAuthor.getOrDefault(user.id(), List.of())))
        .toList();
  }

  /** The posts go with their author, because the schema says ON DELETE CASCADE. */
  public boolean deleteUser(long id) {
    return jdbc.sql("DELETE FROM users WHERE id = :id").param("id", id).update() == 1;
  }
}
