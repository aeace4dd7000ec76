package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@Step(number = 3, title = "One user for each address")
class Step3OneUserForEachAddressTest extends BlogFixture {
  @Test
  @Points(5)
  @Hint("Which exception does Spring throw when a UNIQUE constraint refuses a row?")
  void aTakenAddressIsRefused() {
    blog.addUser("Ada", "ada@example.org");

    assertThatExceptionOfType(EmailTakenException.class)
        .as("adding a second user with the address ada@example.org")
        .isThrownBy(() -> blog.addUser("Impostor", "ada@example.org"))
        .withMessageContaining("ada@example.org");
    assertThat(database.rows("SELECT name, email FROM users"))
        .as("the rows of users, which keep the first one as it was")
        .hasToString("[{name=Ada, email=ada@example.org}]");
  }

  @Test
  @Points(3)
  @Hint("You looked and the address was free: is it still free when the INSERT arrives?")
  void anAddressIsRefusedAlsoWhenSomeoneElseTakesItMeanwhile() {
    blog.addUser("Grace", "grace@example.org");
    justBeforeTheInsert(() -> givenUser("Quicker", "ada@example.org"));

    assertThatExceptionOfType(EmailTakenException.class)
        .as("another program takes the address just before the INSERT of addUser")
        .isThrownBy(() -> blog.addUser("Ada", "ada@example.org"));
    assertThat(database.rows("SELECT name FROM users WHERE email = 'ada@example.org'"))
        .as("the users with this address")
        .hasToString("[{name=Quicker}]");
  }

  @Test
  @Points(4)
  @Hint("Which rules of the table can refuse a row, and which one of them is about the address?")
  void otherRefusalsAreNotCalledATakenAddress() {
    blog.addUser("Ada", "ada@example.org");

    for (String name : new String[] {null, "x".repeat(51)}) {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .as("a free address, but the name " + (name == null ? "null" : "of 51 letters"))
          .isThrownBy(() -> blog.addUser(name, "free@example.org"));
    }
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .as("the address null")
        .isThrownBy(() -> blog.addUser("Grace", null));
    assertThat(database.number("SELECT count(*) FROM users")).as("rows of users").isEqualTo(1);
  }
}
