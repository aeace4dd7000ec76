package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@Step(number = 6, title = "Delete a user")
class Step6DeleteAUserTest extends BlogFixture {
  private long ada;
  private long grace;

  @BeforeEach
  void twoUsersWithPosts() {
    ada = givenUser("Ada", "ada@example.org");
    grace = givenUser("Grace", "grace@example.org");
    givenPost(ada, "On the engine", "2026-03-01T08:00:00Z");
    givenPost(grace, "On the compiler", "2026-03-02T08:00:00Z");
    givenPost(ada, "On the loom", "2026-03-03T08:00:00Z");
  }

  @Test
  @Points(3)
  @Hint("What does ON DELETE CASCADE in the schema mean for the posts?")
  void deleteUserRemovesTheUserWithAllPosts() {
    assertThat(blog.deleteUser(ada)).as("deleteUser of a user who is there").isTrue();

    assertThat(database.number("SELECT count(*) FROM users WHERE id = ?", ada))
        .as("rows of users with the id")
        .isZero();
    assertThat(database.number("SELECT count(*) FROM posts WHERE author_id = ?", ada))
        .as("posts of the deleted user")
        .isZero();
  }

  @Test
  @Points(2)
  @Hint("What does a DELETE without a WHERE delete?")
  void deleteUserLeavesTheOthersAlone() {
    blog.deleteUser(ada);

    assertThat(database.rows("SELECT name, title FROM users JOIN posts ON author_id = users.id"))
        .as("the users and the posts left")
        .hasToString("[{name=Grace, title=On the compiler}]");
  }

  @Test
  @Points(2)
  @Hint("What does update() return, and what is it when no row has this id?")
  void aMissingUserIsAnsweredWithFalse() {
    assertThat(blog.deleteUser(ada)).as("deleteUser of a user who is there").isTrue();

    assertThat(blog.deleteUser(ada)).as("deleteUser of the same user again").isFalse();
    assertThat(blog.deleteUser(grace + 1)).as("deleteUser of an id that nobody has").isFalse();
    assertThat(database.number("SELECT count(*) FROM users")).as("rows of users").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("If the second of two statements fails, who brings back what the first one deleted?")
  void aUserWhoCannotBeDeletedKeepsAllPosts() {
    assertThat(blog.deleteUser(ada)).as("deleteUser of a user who is there").isTrue();
    database.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE 'this user may not be deleted'; END $$");
    database.execute(
        "CREATE TRIGGER keep_users BEFORE DELETE ON users FOR EACH ROW EXECUTE FUNCTION refuse()");
    try {
      assertThatExceptionOfType(DataAccessException.class)
          .as("deleting a user whom the database does not let go")
          .isThrownBy(() -> blog.deleteUser(grace));
    } finally {
      database.execute("DROP FUNCTION refuse() CASCADE");
    }
    assertThat(database.number("SELECT count(*) FROM posts WHERE author_id = ?", grace))
        .as("posts of the user who is still there")
        .isEqualTo(1);
  }
}
