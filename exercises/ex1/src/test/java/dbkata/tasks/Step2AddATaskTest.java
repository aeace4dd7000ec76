package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Step(number = 2, title = "Add a task")
class Step2AddATaskTest extends TasksFixture {
  @BeforeEach
  void table() {
    givenTable();
  }

  @Test
  @Points(5)
  @Hint("How many placeholders has your INSERT, and is each one set before it is executed?")
  void addStoresTheTitleAndTheNoteOfAnOpenTask() throws SQLException {
    tasks.add("Buy milk", "two litres");

    assertThat(database.rows("SELECT title, note, done FROM tasks"))
        .as("the rows of tasks")
        .extracting(Object::toString)
        .containsExactly("{title=Buy milk, note=two litres, done=0}");
  }

  @Test
  @Points(5)
  @Hint("Which method of the statement gives you the keys that the database has just made?")
  void addReturnsTheIdThatTheDatabaseGave() throws SQLException {
    given(41, "An older task", null, false);

    long id = tasks.add("Buy milk", null);

    assertThat(id)
        .as("the id that add returned, compared with the one in the table")
        .isEqualTo(database.number("SELECT id FROM tasks WHERE title = 'Buy milk'"));
  }

  @Test
  @Points(4)
  @Hint("Could another program's row be the answer, the way you ask for the id?")
  void addReturnsItsOwnIdWhileOthersAddTasksToo() throws SQLException {
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              if (statement.isA("SELECT") || statement.isA("INSERT")) {
                database.executeUnlessLocked(
                    "INSERT INTO tasks (title, done) VALUES ('Buy milk', 1)");
              }
            });

    long id = tasks.add("Buy milk", null);

    assertThat(id)
        .as("the id of your row, with another program's rows before and after it")
        .isEqualTo(database.number("SELECT id FROM tasks WHERE done = 0"));
  }

  @Test
  @Points(3)
  @Hint("What does setString do with a null, and does your code let it get there?")
  void addKeepsAMissingNoteAsNullAndAnEmptyOneAsEmpty() throws SQLException {
    tasks.add("Buy milk", null);
    tasks.add("Call home", "");

    assertThat(database.number("SELECT count(*) FROM tasks WHERE note IS NULL"))
        .as("rows whose note is NULL, of one added with null and one with \"\"")
        .isEqualTo(1);
    assertThat(database.number("SELECT count(*) FROM tasks WHERE note = ''"))
        .as("rows whose note is \"\", of one added with null and one with \"\"")
        .isEqualTo(1);
  }

  @Test
  @Points(4)
  @Hint("Who puts the quotes around a value: you, or the placeholder?")
  void addKeepsSpacesQuotesAndForeignLettersAsTheyAre() throws SQLException {
    tasks.add("  Call O'Brien about \"the list\"", "čaj, 茶, 🍵");

    assertThat(database.rows("SELECT title, note FROM tasks"))
        .as("the rows of tasks")
        .extracting(Object::toString)
        .containsExactly("{title=  Call O'Brien about \"the list\", note=čaj, 茶, 🍵}");
  }

  @Test
  @Points(5)
  @Hint("Can the title change what your SQL says, or does it only fill a placeholder?")
  void addStoresATitleThatLooksLikeSqlAsText() throws SQLException {
    given(1, "An older task", null, false);

    tasks.add("x', 'y', 1); DELETE FROM tasks; --", null);

    assertThat(database.rows("SELECT title FROM tasks ORDER BY id"))
        .as("the titles in the table")
        .extracting(row -> row.get("title"))
        .containsExactly("An older task", "x', 'y', 1); DELETE FROM tasks; --");
  }

  @Test
  @Points(3)
  @Hint("Is the title looked at before the database is asked?")
  void addRefusesAMissingOrBlankTitle() throws SQLException {
    tasks.add("Buy milk", null);

    for (String title : new String[] {null, "", "   ", "\t"}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .as("what add throws for the title " + shown(title))
          .isThrownBy(() -> tasks.add(title, null));
    }
    assertThat(database.number("SELECT count(*) FROM tasks")).as("rows in the table").isEqualTo(1);
  }
}
