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
  @Points(5)
  @Hint("Which four columns does the page name, and which of them may be NULL?")
  void createTableMakesTheColumnsOfThePage() throws SQLException {
    tasks.createTable();

    assertThat(database.rows("SELECT name FROM pragma_table_info('tasks')"))
        .as("the columns of the table tasks")
        .extracting(column -> column.get("name"))
        .containsExactly("id", "title", "note", "done");
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
  @Points(3)
  @Hint("What does the page say about done in a row that does not mention it?")
  void aNewRowIsOpenUnlessItSaysOtherwise() throws SQLException {
    tasks.createTable();

    database.execute("INSERT INTO tasks (title) VALUES ('Water the plants')");

    assertThat(database.value("SELECT done FROM tasks")).as("done").contains(0);
  }

  @Test
  @Points(4)
  @Hint("Which three words make CREATE TABLE harmless when the table is there?")
  void createTableASecondTimeKeepsTheRows() throws SQLException {
    tasks.createTable();
    database.execute("INSERT INTO tasks (title, done) VALUES ('Water the plants', 0)");

    tasks.createTable();

    assertThat(database.number("SELECT count(*) FROM tasks")).as("rows").isEqualTo(1);
  }
}
