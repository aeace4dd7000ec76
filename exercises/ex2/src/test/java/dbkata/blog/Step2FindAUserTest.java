package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.Test;

@Step(number = 2, title = "Find a user")
class Step2FindAUserTest extends BlogFixture {
  @Test
  @Points(3)
  @Hint("Does your WHERE name the id, and does each component of User get its own column?")
  void findUserGivesTheUserWithThatId() {
    long ada = givenUser("Ada", "ada@example.org");
    long grace = givenUser("Grace", "grace@example.org");

    assertThat(blog.findUser(ada)).contains(new User(ada, "Ada", "ada@example.org"));
    assertThat(blog.findUser(grace)).contains(new User(grace, "Grace", "grace@example.org"));
  }

  @Test
  @Points(2)
  @Hint("What do single() and optional() do when no row comes back?")
  void findUserGivesEmptyWhenThereIsNoSuchUser() {
    long ada = givenUser("Ada", "ada@example.org");

    assertThat(blog.findUser(ada)).as("a user who is there").isPresent();
    assertThat(blog.findUser(ada + 1)).as("a user who is not there").isEmpty();
  }

  @Test
  @Points(3)
  @Hint("Which column does the WHERE compare, and what if no row has this value?")
  void findByEmailGivesTheUserWithThatAddress() {
    givenUser("Grace", "grace@example.org");
    long ada = givenUser("Ada", "ada@example.org");

    assertThat(blog.findByEmail("ada@example.org"))
        .contains(new User(ada, "Ada", "ada@example.org"));
    assertThat(blog.findByEmail("nobody@example.org")).as("an address of nobody").isEmpty();
  }

  @Test
  @Points(2)
  @Hint("Is the address compared with =, and does it only fill a parameter?")
  void findByEmailTakesEveryCharacterLiterally() {
    givenUser("Ada", "ada.lovelace@example.org");

    assertThat(blog.findByEmail("ada.lovelace@example.org")).isPresent();
    for (String text :
        new String[] {
          "%", "ada_lovelace@example.org", "Ada.Lovelace@example.org", "x' OR '1'='1"
        }) {
      assertThat(blog.findByEmail(text)).as("the user with the address \"%s\"", text).isEmpty();
    }
  }

  @Test
  @Points(3)
  @Hint("Where do your users live: in a field of the class, or in the database?")
  void findSeesWhatOtherProgramsChange() {
    long id = blog.addUser("Ada", "ada@example.org");
    assertThat(blog.findUser(id)).contains(new User(id, "Ada", "ada@example.org"));

    database.execute("UPDATE users SET name = 'Countess', email = 'a@example.org'");

    assertThat(blog.findUser(id)).contains(new User(id, "Countess", "a@example.org"));
    assertThat(blog.findByEmail("a@example.org")).as("the user with the new address").isPresent();
    assertThat(blog.findByEmail("ada@example.org")).as("the user with the old address").isEmpty();
  }
}
