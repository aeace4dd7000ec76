package dbkata.blog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a blog in PostgreSQL, with Spring's JdbcClient. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    return jdbc.sql(
            """
            WITH added AS (
              INSERT INTO users (name, email) VALUES (:name, :email)
              ON CONFLICT ON CONSTRAINT users_email_key DO NOTHING
              RETURNING id
            )
            SELECT id FROM added
            """)
        .paramSource(new MapSqlParameterSource("name", name).addValue("email", email))
        .query((row, number) -> row.getLong(1))
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
    return jdbc.sql(
            """
            INSERT INTO posts (author_id, title, body)
            SELECT id, :title, :body FROM users WHERE id = :authorId FOR KEY SHARE
            RETURNING id
            """)
        .param("authorId", authorId)
        .param("title", title)
        .param("body", body)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new NoSuchUserException(authorId));
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
            SELECT id, name, (SELECT count(*) FROM posts WHERE author_id = users.id) AS posts
            FROM users ORDER BY 3 DESC, 1
            """)
        .query((row, number) -> new PostCount(row.getLong(1), row.getString(2), row.getLong(3)))
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
