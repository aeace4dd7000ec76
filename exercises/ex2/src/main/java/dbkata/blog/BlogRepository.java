package dbkata.blog;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a blog in PostgreSQL. What each method promises is on the page, README.md. */
public class BlogRepository {
  private final JdbcClient jdbc;

  public BlogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long addUser(String name, String email) {
    // TODO Step 1: insert with two parameters, and let the database tell you the new id.
    // TODO Step 3: turn the refusal of a taken address into an EmailTakenException.
    throw new UnsupportedOperationException(
        "Step 1: insert a user and return the id that the database gave it.");
  }

  public Optional<User> findUser(long id) {
    // TODO Step 2: select one row by its id and map it to a User; there may be none.
    throw new UnsupportedOperationException(
        "Step 2: select the user with this id, or return Optional.empty().");
  }

  public Optional<User> findByEmail(String email) {
    // TODO Step 2: the same by the address.
    throw new UnsupportedOperationException(
        "Step 2: select the user with this address, or return Optional.empty().");
  }

  public long addPost(long authorId, String title, String body) {
    // TODO Step 4: insert with three parameters; a missing author is a NoSuchUserException.
    throw new UnsupportedOperationException(
        "Step 4: insert a post of this author and return the id that the database gave it.");
  }

  public List<Post> postsBy(long authorId) {
    // TODO Step 4: select the posts of one author, newest first, in one statement.
    throw new UnsupportedOperationException(
        "Step 4: select the posts of this author, newest first.");
  }

  public List<PostCount> postCounts() {
    // TODO Step 5: join, group and count in one statement; a user without posts counts 0.
    throw new UnsupportedOperationException(
        "Step 5: count the posts of every user, also of those who have none.");
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    // TODO Step 5: select once or twice, whatever the number of users, and assemble in Java.
    throw new UnsupportedOperationException(
        "Step 5: give every user together with the user's posts.");
  }

  public boolean deleteUser(long id) {
    // TODO Step 6: delete the user; look at the schema for what becomes of the posts.
    throw new UnsupportedOperationException(
        "Step 6: delete the user with all posts and say whether there was one.");
  }
}
