package dbkata.blog;

import static java.util.Comparator.comparing;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Reads rows as maps, sorts and counts in Java; the database decides what may be stored. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    int added =
        jdbc.sql("INSERT INTO users (name, email) VALUES (:name, :email) ON CONFLICT DO NOTHING")
            .params(parameters("name", name, "email", email))
            .update(key, "id");
    if (added == 0) {
      throw new EmailTakenException(email);
    }
    return key.getKeyAs(Long.class);
  }

  public Optional<User> findUser(long id) {
    return users().stream().filter(user -> user.id() == id).findFirst();
  }

  public Optional<User> findByEmail(String email) {
    return users().stream().filter(user -> user.email().equals(email)).findFirst();
  }

  public long addPost(long authorId, String title, String body) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    Map<String, Object> post = parameters("title", title, "body", body);
    post.put("author", authorId);
    try {
      jdbc.sql("INSERT INTO posts (author_id, title, body) VALUES (:author, :title, :body)")
          .params(post)
          .update(key, "id");
    } catch (DataAccessException e) {
      if (e.getRootCause() instanceof SQLException refusal
          && refusal.getMessage().contains("posts_author_id_fkey")) {
        throw new NoSuchUserException(authorId, e);
      }
      throw e;
    }
    return key.getKeyAs(Long.class);
  }

  public List<Post> postsBy(long authorId) {
    return posts().stream().filter(post -> post.authorId() == authorId).toList();
  }

  public List<PostCount> postCounts() {
    Map<User, Integer> counts = new LinkedHashMap<>();
    jdbc.sql("SELECT u.*, p.id AS post FROM users u LEFT OUTER JOIN posts p ON u.id = p.author_id")
        .query()
        .listOfRows()
        .forEach(row -> counts.merge(user(row), row.get("post") == null ? 0 : 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> new PostCount(it.getKey().id(), it.getKey().name(), it.getValue()))
        .sorted(comparing(PostCount::posts).reversed().thenComparing(PostCount::userId))
        .toList();
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    List<Post> posts = posts();
    return users().stream()
        .map(
            user ->
                new AuthorWithPosts(
                    user, posts.stream().filter(post -> post.authorId() == user.id()).toList()))
        .toList();
  }

  public boolean deleteUser(long id) {
    return jdbc.sql("DELETE FROM users WHERE id = :id").param("id", id).update() > 0;
  }

  private List<User> users() {
    return jdbc.sql("SELECT * FROM users").query().listOfRows().stream()
        .map(BlogRepository::user)
        .sorted(comparing(User::id))
        .toList();
  }

  private List<Post> posts() {
    return jdbc.sql("SELECT * FROM posts").query().listOfRows().stream()
        .map(
            row ->
                new Post(
                    (Long) row.get("id"),
                    (Long) row.get("author_id"),
                    (String) row.get("title"),
                    (String) row.get("body"),
                    ((Timestamp) row.get("posted_at")).toInstant()))
        .sorted(comparing(Post::postedAt).thenComparing(Post::id).reversed())
        .toList();
  }

  private static User user(Map<String, Object> row) {
    return new User((Long) row.get("id"), (String) row.get("name"), (String) row.get("email"));
  }

  /** Map.of takes no null. */
  private static Map<String, Object> parameters(
      String one, String value, String other, String otherValue) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(one, value);
    parameters.put(other, otherValue);
    return parameters;
  }
}
