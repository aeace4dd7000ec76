package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.LeftOpen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Step(number = 7, title = "Leave the connection usable")
class Step7LeaveTheConnectionUsableTest extends BlogFixture {
  @Test
  @Points(2)
  @Hint("list() and optional() close what they opened: does every way of reading rows do so?")
  void everyCallGivesItsConnectionBack() {
    long ada = blog.addUser("Ada", "ada@example.org");
    blog.addPost(ada, "Notes", "On the engine");
    blog.findUser(ada);
    blog.findUser(ada + 1);
    blog.findByEmail("ada@example.org");
    blog.postsBy(ada);
    blog.postCounts();
    blog.authorsWithPosts();
    // What these throw is a matter of steps 3 and 4.
    catchThrowable(() -> blog.addUser("Impostor", "ada@example.org"));
    blog.deleteUser(ada);
    catchThrowable(() -> blog.addPost(ada, "Notes", "On the loom"));

    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
  }

  @Test
  @Points(3)
  @Hint("Can an INSERT find out that the address is taken, without failing?")
  void aTakenAddressLeavesTheTransactionOfTheCallerUsable() {
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(dataSource));

    transaction.executeWithoutResult(
        status -> {
          blog.addUser("Ada", "ada@example.org");
          assertThatExceptionOfType(EmailTakenException.class)
              .isThrownBy(() -> blog.addUser("Impostor", "ada@example.org"));
          blog.addUser("Grace", "grace@example.org");
        });

    assertThat(database.rows("SELECT name FROM users ORDER BY id"))
        .as("the users after the caller's commit")
        .hasToString("[{name=Ada}, {name=Grace}]");
  }
}
