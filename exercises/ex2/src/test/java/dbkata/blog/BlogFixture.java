package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.PostgresTestDatabase;
import dbkata.testkit.recording.SentStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every step starts from: the given tables without a row, and a repository on them. */
abstract class BlogFixture {
  @RegisterExtension
  static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("blog.sql");

  private static final TimeZone TIME_ZONE_OF_THE_MACHINE = TimeZone.getDefault();

  /** One data source for the repository and for a caller's transaction around its methods. */
  final DataSource dataSource = database.dataSource();

  final BlogRepository blog = new BlogRepository(JdbcClient.create(dataSource));

  /** Let the program run in another time zone, until the test is over. */
  static void runningIn(String timeZone) {
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
  }

  @AfterEach
  void backToTheTimeZoneOfTheMachine() {
    TimeZone.setDefault(TIME_ZONE_OF_THE_MACHINE);
  }

  /** Store a user behind the student's back. */
  long givenUser(String name, String email) {
    return database.number(
        "INSERT INTO users (name, email) VALUES (?, ?) RETURNING id", name, email);
  }

  /** Store a post behind the student's back; its body is "About " and the title. */
  long givenPost(long authorId, String title, String postedAt) {
    return database.number(
        "INSERT INTO posts (author_id, title, body, posted_at)"
            + " VALUES (?, ?, ?, CAST(? AS timestamptz)) RETURNING id",
        authorId,
        title,
        "About " + title,
        postedAt);
  }

  /** Let another program act once, just before the student's code sends its first INSERT. */
  void justBeforeTheInsert(Runnable otherProgram) {
    AtomicBoolean acted = new AtomicBoolean();
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              boolean inserts = statement.sql().toLowerCase(Locale.ROOT).contains("insert");
              if (inserts && acted.compareAndSet(false, true)) {
                otherProgram.run();
              }
            });
  }

  /** Compare the number of statements that one call sends; a failure shows their texts. */
  AbstractIntegerAssert<?> assertThatStatementsSent(String situation, Runnable call) {
    int before = database.recording().statements().size();
    call.run();
    List<SentStatement> all = database.recording().statements();
    List<String> sent =
        all.subList(before, all.size()).stream().map(it -> it.sql().strip()).toList();
    return assertThat(sent.size())
        .as(
            "number of statements sent %s:\n%s\n",
            situation, String.join("\n", new LinkedHashSet<>(sent)));
  }
}
