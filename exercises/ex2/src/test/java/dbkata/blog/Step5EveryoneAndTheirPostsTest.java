package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Step(number = 5, title = "Everyone and their posts")
class Step5EveryoneAndTheirPostsTest extends BlogFixture {
  /** Such ids that a HashMap gives those of the users below from the highest to the lowest. */
  private static final long FIRST_ID =
      (1 << 20) + 64L * ThreadLocalRandom.current().nextInt(1, 1000);

  private long ada;
  private long grace;
  private long linus;

  @BeforeEach
  void threeUsers() {
    ada = givenUser(FIRST_ID + 3, "Ada");
    grace = givenUser(FIRST_ID + 18, "Grace");
    linus = givenUser(FIRST_ID + 33, "Linus");
    // A changed row moves to the end of its table: a SELECT without ORDER BY gives Ada last.
    database.execute("UPDATE users SET name = name WHERE id = ?", ada);
  }

  @Test
  @Points(3)
  @Hint("What do GROUP BY and count() make of the rows of a join?")
  void postCountsGivesTheNumberOfPostsOfEachUserMostFirst() {
    posts(ada, 1);
    posts(grace, 3);
    posts(linus, 2);

    assertThat(blog.postCounts())
        .as("postCounts")
        .containsExactly(
            new PostCount(grace, "Grace", 3),
            new PostCount(linus, "Linus", 2),
            new PostCount(ada, "Ada", 1));
    database.execute("DELETE FROM posts WHERE author_id = ?", grace);
    posts(grace, 1);
    posts(ada, 2);
    assertThat(blog.postCounts())
        .as("postCounts, after another program has deleted some posts and added others")
        .containsExactly(
            new PostCount(ada, "Ada", 3),
            new PostCount(linus, "Linus", 2),
            new PostCount(grace, "Grace", 1));
  }

  @Test
  @Points(2)
  @Hint("Which kind of join keeps a user to whom no post belongs?")
  void postCountsListsUsersWithoutPostsToo() {
    posts(grace, 1);

    assertThat(blog.postCounts())
        .as("the users in postCounts, of whom only Grace has written")
        .extracting(PostCount::name)
        .containsExactlyInAnyOrder("Ada", "Grace", "Linus");
  }

  @Test
  @Points(3)
  @Hint("Does count(*) count posts, or rows of the join? What stands in a row without a post?")
  void aUserWithoutPostsCountsZero() {
    posts(grace, 2);

    assertThat(blog.postCounts())
        .as("postCounts")
        .contains(new PostCount(grace, "Grace", 2), new PostCount(ada, "Ada", 0));
  }

  @Test
  @Points(2)
  @Hint("What tells one user from another, when their names do not?")
  void usersOfTheSameNameAreCountedApart() {
    long otherAda = givenUser("Ada", "other.ada@example.org");
    posts(ada, 3);
    posts(otherAda, 2);

    assertThat(blog.postCounts())
        .as("postCounts")
        .contains(new PostCount(ada, "Ada", 3), new PostCount(otherAda, "Ada", 2));
  }

  @Test
  @Points(1)
  @Hint("By what does your ORDER BY decide between users with the same number of posts?")
  void postCountsPutsUsersWithTheSameNumberInTheOrderOfTheirIds() {
    long id = FIRST_ID + 48;
    for (String name : new String[] {"Edsger", "Barbara", "Kathleen", "Alan", "Niklaus"}) {
      posts(givenUser(id++, name), 1);
    }
    posts(linus, 1);
    posts(grace, 1);
    posts(ada, 1);

    assertThat(blog.postCounts())
        .as("the names in postCounts, where each user has one post")
        .extracting(PostCount::name)
        .containsExactly(
            "Ada", "Grace", "Linus", "Edsger", "Barbara", "Kathleen", "Alan", "Niklaus");
  }

  @Test
  @Points(3)
  @Hint("Can the database count for all users at once?")
  void postCountsTakesOneStatementForAnyNumberOfUsers() {
    fortyMoreUsers();

    assertThatStatementsSent("for 43 users", () -> blog.postCounts()).isEqualTo(1);
    assertThat(blog.postCounts().size()).as("number of users in postCounts").isEqualTo(43);
  }

  @Test
  @Points(4)
  @Hint("When rows of two authors come mixed, how do you find the list that a post belongs to?")
  void authorsWithPostsGivesEachUserTheirPostsNewestFirst() {
    long first = givenPost(ada, "First", "2026-03-01T08:00:00Z");
    long second = givenPost(grace, "Second", "2026-03-02T08:00:00Z");
    long third = givenPost(ada, "Third", "2026-03-03T08:00:00Z");
    long fourth = givenPost(grace, "Fourth", "2026-03-03T08:00:00Z");
    long fifth = givenPost(grace, "Fifth", "2026-03-03T08:00:00Z");
    long last = givenPost(linus, "Last", "2026-03-04T08:00:00Z");

    List<AuthorWithPosts> authors = blog.authorsWithPosts();

    assertThat(authors)
        .as("the users in the order of their ids")
        .extracting(AuthorWithPosts::author)
        .containsExactly(
            new User(ada, "Ada", "ada@example.org"),
            new User(grace, "Grace", "grace@example.org"),
            new User(linus, "Linus", "linus@example.org"));
    assertThat(authors.get(0).posts()).extracting(Post::id).containsExactly(third, first);
    assertThat(authors.get(1).posts()).extracting(Post::id).containsExactly(fifth, fourth, second);
    assertThat(authors.get(2).posts())
        .containsExactly(
            new Post(last, linus, "Last", "About Last", Instant.parse("2026-03-04T08:00:00Z")));
    givenPost(givenUser(FIRST_ID + 48, "Alan"), "Hello", "2026-03-01T08:00:00Z");
    assertThat(blog.authorsWithPosts())
        .as("the names in authorsWithPosts, after another program has added Alan")
        .extracting(it -> it.author().name())
        .containsExactly("Ada", "Grace", "Linus", "Alan");
  }

  @Test
  @Points(3)
  @Hint("What does a LEFT JOIN put into the columns of a post that is not there?")
  void aUserWithoutPostsHasAnEmptyList() {
    posts(grace, 1);

    assertThat(blog.authorsWithPosts())
        .as("the users with their number of posts, where only Grace has written one")
        .extracting(it -> it.author().name() + " " + it.posts().size())
        .containsExactlyInAnyOrder("Ada 0", "Grace 1", "Linus 0");
  }

  @Test
  @Points(4)
  @Hint("How many questions does the librarian hear when you ask once for each user?")
  void authorsWithPostsTakesAtMostTwoStatementsForAnyNumberOfUsers() {
    fortyMoreUsers();

    assertThatStatementsSent("for 43 users", () -> blog.authorsWithPosts()).isBetween(1, 2);
    assertThat(blog.authorsWithPosts().size())
        .as("number of users in authorsWithPosts")
        .isEqualTo(43);
  }

  private static long givenUser(long id, String name) {
    database.execute(
        "INSERT INTO users (id, name, email) OVERRIDING SYSTEM VALUE VALUES (?, ?, ?)",
        id,
        name,
        name.toLowerCase(Locale.ROOT) + "@example.org");
    return id;
  }

  private void posts(long authorId, int number) {
    for (int i = 1; i <= number; i++) {
      givenPost(authorId, "Part " + i, "2026-03-01T08:00:00Z");
    }
  }

  /** Every user, old or new, gets a post. */
  private void fortyMoreUsers() {
    database.execute(
        "INSERT INTO users (name, email)"
            + " SELECT 'User ' || n, 'user' || n || '@example.org' FROM generate_series(1, 40) n");
    database.execute(
        "INSERT INTO posts (author_id, title, body) SELECT id, 'Hello', '' FROM users");
  }
}
