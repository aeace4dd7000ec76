package dbkata.blog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a blog in PostgreSQL, with Spring's JdbcClient. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    long id =
        jdbc.sql("SELECT nextval(pg_get_serial_sequence('users', 'id'))")
            .query(Long.class)
            .single();
    int added =
        jdbc.sql(
                """
                INSERT INTO users (id, name, email) OVERRIDING SYSTEM VALUE
                VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING
                """)
            .params(id, name, email)
            .update();
    if (added == 0) {
      throw new EmailTakenException(email);
    }
    return id;
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
              INSERT INTO posts (author_id, title, body) VALUES (:authorId, :title, :body)
              RETURNING id
              """)
          .param("authorId", authorId)
          .param("title", title)
          .param("body", body)
          .query(Long.class)
          .single();
    } catch (DataIntegrityViolationException e) {
      if (e.getMessage().contains("posts_author_id_fkey")) {
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
            SELECT user_id, name, sum(n) AS posts
            FROM (
              SELECT id AS user_id, name, 0 AS n FROM users
              UNION ALL
              SELECT u.id, u.name, 1 FROM users u, posts p WHERE p.author_id = u.id
            ) AS each_post
            GROUP BY user_id, name
            ORDER BY sum(n) DESC, user_id ASC
            """)
        .query(PostCount.class)
        .list();
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    return jdbc.sql(
            """
            SELECT u.id AS user_id, u.name, u.email, p.*
            FROM posts p RIGHT JOIN users u ON u.id = p.author_id
            """)
        .query(BlogRepository::assembled);
  }

  public boolean deleteUser(long id) {
    return jdbc.sql("DELETE FROM users WHERE id = ? RETURNING id")
        .param(id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private static List<AuthorWithPosts> assembled(ResultSet rows) throws SQLException {
    SortedMap<Long, AuthorWithPosts> authors = new TreeMap<>();
    while (rows.next()) {
      User user =
          new User(rows.getLong("user_id"), rows.getString("name"), rows.getString("email"));
      List<Post> posts =
          authors
              .computeIfAbsent(user.id(), id -> new AuthorWithPosts(user, new ArrayList<>()))
              .posts();
      OffsetDateTime postedAt = rows.getObject("posted_at", OffsetDateTime.class);
      if (postedAt != null) {
        posts.add(
            new Post(
                rows.getLong("id"),
                user.id(),
                rows.getString("title"),
                rows.getString("body"),
                postedAt.toInstant()));
      }
    }
    Comparator<Post> oldestFirst =
        Comparator.comparing(Post::postedAt).thenComparing(Post::id);
    authors.values().forEach(it -> it.posts().sort(oldestFirst.reversed()));
    return List.copyOf(authors.values());
  }
}
