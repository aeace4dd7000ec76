package dbkata.blog;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.Test;

@Step(number = 1, title = "Add a user")
class Step1AddAUserTest extends BlogFixture {
  @Test
  @Points(4)
  @Hint("Which parameters does your INSERT name, and is each one given a value?")
  void addUserStoresTheNameAndTheAddress() {
    blog.addUser("Ada", "ada@example.org");

    assertThat(database.rows("SELECT name, email FROM users"))
        .as("the rows of users")
        .singleElement()
        .hasToString("{name=Ada, email=ada@example.org}");
  }

  @Test
  @Points(3)
  @Hint("Which word at the end of an INSERT makes PostgreSQL answer with a column of the new row?")
  void addUserReturnsTheIdThatTheDatabaseGave() {
    givenUser("Grace", "grace@example.org");

    long id = blog.addUser("Ada", "ada@example.org");

    assertThat(id)
        .as("the id that addUser returned")
        .isEqualTo(database.number("SELECT id FROM users WHERE name = 'Ada'"));
  }

  @Test
  @Points(2)
  @Hint("What is the highest id, when another program adds a user just after you did?")
  void addUserReturnsItsOwnIdWhileOthersAddUsersToo() {
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              if (statement.isA("SELECT")) {
                database.execute(
                    "INSERT INTO users (name, email) VALUES ('Not yours', ?)",
                    "other" + System.nanoTime() + "@example.org");
              }
            });

    long id = blog.addUser("Ada", "ada@example.org");

    assertThat(id)
        .as("the id that addUser returned")
        .isEqualTo(database.number("SELECT id FROM users WHERE name = 'Ada'"));
  }

  @Test
  @Points(2)
  @Hint("Who quotes a value: you, or the parameter? Does your code change it on the way?")
  void addUserKeepsQuotesAndForeignLettersAsTheyAre() {
    blog.addUser("  Siobhán \"Sib\" O'Brien", "Šib.茶@Example.org");

    assertThat(database.rows("SELECT name, email FROM users"))
        .as("the rows of users")
        .hasToString("[{name=  Siobhán \"Sib\" O'Brien, email=Šib.茶@Example.org}]");
  }

  @Test
  @Points(3)
  @Hint("Can the name change what your SQL says, or does it only fill a parameter?")
  void addUserStoresANameThatLooksLikeSqlAsText() {
    givenUser("Grace", "grace@example.org");

    blog.addUser("x', :email); DELETE FROM users; --", "ada@example.org");

    assertThat(database.rows("SELECT name FROM users ORDER BY id"))
        .as("the names in users")
        .extracting(row -> row.get("name"))
        .containsExactly("Grace", "x', :email); DELETE FROM users; --");
  }
}
