package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@Step(number = 4, title = "Write and read posts")
class Step4WriteAndReadPostsTest extends BlogFixture {
  private long ada;
  private long grace;

  @BeforeEach
  void twoUsers() {
    ada = givenUser("Ada", "ada@example.org");
    grace = givenUser("Grace", "grace@example.org");
  }

  @Test
  @Points(4)
  @Hint("What did addUser do to learn the new id?")
  void addPostStoresAPostOfItsAuthorAndReturnsTheId() {
    runningIn("Asia/Kolkata");
    long id = blog.addPost(grace, "  It's a 'bug'; DROP TABLE posts; --", "");

    assertThat(database.rows("SELECT id, author_id, title, body FROM posts"))
        .as("the rows of posts")
        .hasToString(
            "[{id=%d, author_id=%d, title=  It's a 'bug'; DROP TABLE posts; --, body=}]"
                .formatted(id, grace));
    assertThat(database.value("SELECT date_trunc('hour', now() - posted_at)::text FROM posts"))
        .as("hours since the posted_at of a new post, which the database sets by itself")
        .contains("00:00:00");
  }

  @Test
  @Points(4)
  @Hint("What does the database say to an author_id that no user has?")
  void aPostOfNobodyIsRefused() {
    long nobody = grace + 1;
    blog.addPost(ada, "Notes", "On the engine");

    assertThatExceptionOfType(NoSuchUserException.class)
        .as("adding a post of a user who does not exist")
        .isThrownBy(() -> blog.addPost(nobody, "Notes", "On the compiler"))
        .withMessageContaining(String.valueOf(nobody));
    assertThat(database.number("SELECT count(*) FROM posts")).as("rows of posts").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint("You looked and the author was there: and when the INSERT arrives?")
  void aPostIsRefusedAlsoWhenItsAuthorIsDeletedMeanwhile() {
    blog.addPost(ada, "Notes", "On the engine");
    justBeforeTheInsert(() -> database.execute("DELETE FROM users WHERE id = ?", grace));

    assertThatExceptionOfType(NoSuchUserException.class)
        .as("another program deletes the author just before the INSERT of addPost")
        .isThrownBy(() -> blog.addPost(grace, "Notes", "On the compiler"));
  }

  @Test
  @Points(3)
  @Hint("Which code does PostgreSQL give to a foreign key's refusal, and which to the others?")
  void otherRefusalsAreNotCalledAMissingUser() {
    blog.addPost(ada, "Notes", "On the engine");

    for (String title : new String[] {null, "x".repeat(201)}) {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .as("an author who exists, but the title " + (title == null ? "null" : "of 201 letters"))
          .isThrownBy(() -> blog.addPost(ada, title, "On the compiler"));
    }
    assertThat(database.number("SELECT count(*) FROM posts")).as("rows of posts").isEqualTo(1);
  }

  @Test
  @Points(4)
  @Hint("Which column says how new a post is, and which way round does ORDER BY sort it?")
  void postsByGivesThePostsOfThatUserNewestFirst() {
    long may = givenPost(ada, "May", "2026-05-01T23:30:00Z");
    givenPost(grace, "Not hers", "2026-04-01T08:00:00Z");
    long march = givenPost(ada, "March", "2026-03-01T08:00:00Z");
    long june = givenPost(ada, "June", "2026-06-01T08:00:00Z");

    for (String zone : new String[] {"America/New_York", "Asia/Kolkata"}) {
      runningIn(zone);
      assertThat(blog.postsBy(ada))
          .as("postsBy Ada, in a program that runs in the time zone " + zone)
          .containsExactly(
              new Post(june, ada, "June", "About June", Instant.parse("2026-06-01T08:00:00Z")),
              new Post(may, ada, "May", "About May", Instant.parse("2026-05-01T23:30:00Z")),
              new Post(march, ada, "March", "About March", Instant.parse("2026-03-01T08:00:00Z")));
    }
    database.execute("DELETE FROM posts WHERE id = ?", may);
    assertThat(blog.postsBy(ada))
        .as("the titles in postsBy Ada, after another program has deleted May")
        .extracting(Post::title)
        .containsExactly("June", "March");
  }

  @Test
  @Points(1)
  @Hint("By what does your ORDER BY decide between two posts of the same moment?")
  void postsByPutsTheHigherIdFirstWhenPostsAreOfTheSameMoment() {
    for (int i = 1; i <= 4; i++) {
      givenPost(ada, "Part " + i, "2026-03-01T08:00:00Z");
    }

    assertThat(blog.postsBy(ada))
        .as("the titles in postsBy, where Part 4 has the highest id")
        .extracting(Post::title)
        .containsExactly("Part 4", "Part 3", "Part 2", "Part 1");
  }

  @Test
  @Points(1)
  @Hint("What is the list of no rows?")
  void postsByGivesAnEmptyListWhenThereAreNone() {
    givenPost(ada, "Notes", "2026-03-01T08:00:00Z");

    assertThat(blog.postsBy(ada)).as("posts by a user with one").hasSize(1);
    assertThat(blog.postsBy(grace)).as("posts by a user without any").isEmpty();
    assertThat(blog.postsBy(grace + 1)).as("posts by a user who does not exist").isEmpty();
  }

  @Test
  @Points(3)
  @Hint("Can one SELECT bring whole rows, so that no post has to be asked for by itself?")
  void postsByTakesOneStatementForOnePostAsForFifty() {
    givenPost(grace, "Notes", "2026-03-01T08:00:00Z");
    for (int i = 1; i <= 50; i++) {
      givenPost(ada, "Part " + i, "2026-03-01T08:00:00Z");
    }

    assertThatStatementsSent("for one post", () -> blog.postsBy(grace)).isEqualTo(1);
    assertThatStatementsSent("for fifty posts", () -> blog.postsBy(ada)).isEqualTo(1);
    assertThat(blog.postsBy(ada)).hasSize(50);
  }
}
