package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Step(number = 1, title = "Create the table")
class Step1CreateTheTableTest extends TasksFixture {
  @Test
  @Points(4)
  @Hint("Which four columns does the page name, and which of them may be NULL?")
  void createTableMakesTheColumnsOfThePage() throws SQLException {
    tasks.createTable();

    assertThat(database.rows("SELECT name FROM pragma_table_info('tasks')"))
        .as("the columns of the table tasks")
        .extracting(column -> column.get("name"))
        .containsExactlyInAnyOrder("id", "title", "note", "done");
    assertThat(database.value("SELECT name FROM pragma_table_info('tasks') WHERE pk = 1"))
        .as("the primary key")
        .contains("id");
    assertThat(
            database.value(
                "SELECT \"notnull\" FROM pragma_table_info('tasks') WHERE name = 'title'"))
        .as("NOT NULL on title (1) or not (0)")
        .contains(1);
  }

  @Test
  @Points(2)
  @Hint("Which type makes a primary key that SQLite numbers by itself?")
  void theDatabaseNumbersTheRows() throws SQLException {
    tasks.createTable();

    database.execute("INSERT INTO tasks (title, done) VALUES ('Water the plants', 0)");
    database.execute("INSERT INTO tasks (title, done) VALUES ('Air the room', 0)");

    assertThat(database.number("SELECT count(DISTINCT id) FROM tasks"))
        .as("different ids in two rows that were stored without an id")
        .isEqualTo(2);
  }

  @Test
  @Points(2)
  @Hint("What does the page say about note and done in a row that does not mention them?")
  void aNewRowIsOpenAndHasNoNoteUnlessItSaysOtherwise() throws SQLException {
    tasks.createTable();

    database.execute("INSERT INTO tasks (title) VALUES ('Water the plants')");

    assertThat(database.rows("SELECT note, done FROM tasks"))
        .as("note and done of a row that has only a title")
        .hasToString("[{note=null, done=0}]");
  }

  @Test
  @Points(4)
  @Hint("Which three words make CREATE TABLE harmless when the table is there?")
  void createTableASecondTimeKeepsTheRows() throws SQLException {
    tasks.createTable();
    database.execute("INSERT INTO tasks (title, done) VALUES ('Water the plants', 0)");

    tasks.createTable();

    assertThat(database.number("SELECT count(*) FROM tasks"))
        .as("rows in the table after createTable() was called again")
        .isEqualTo(1);
  }
}
