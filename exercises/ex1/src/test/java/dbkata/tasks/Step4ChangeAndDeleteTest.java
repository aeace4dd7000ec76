package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Step(number = 4, title = "Change and delete")
class Step4ChangeAndDeleteTest extends TasksFixture {
  @BeforeEach
  void threeTasks() {
    givenTable();
    given(1, "Buy milk", "two litres", false);
    given(2, "Call home", null, false);
    given(3, "Air the room", null, false);
  }

  @Test
  @Points(4)
  @Hint("Which row does your UPDATE name, and what does it do to a task that is done already?")
  void markDoneChangesThatTaskOnly() throws SQLException {
    assertThat(tasks.markDone(2)).as("markDone(2), which is there").isTrue();

    assertThat(database.rows("SELECT id FROM tasks WHERE done = 1"))
        .as("the tasks that are done")
        .hasToString("[{id=2}]");
    assertThat(tasks.markDone(2)).as("markDone(2) once more").isTrue();
    assertThat(database.rows("SELECT id FROM tasks WHERE done = 1"))
        .as("the tasks that are done, after markDone(2) was called twice")
        .hasToString("[{id=2}]");
  }

  @Test
  @Points(4)
  @Hint("Which rows does your UPDATE name, and is each placeholder set to what it stands for?")
  void renameChangesTheTitleOfThatTaskOnly() throws SQLException {
    database.execute("UPDATE tasks SET done = 1 WHERE id = 1");
    assertThat(tasks.rename(1, "Buy oat milk")).as("rename(1), which is there").isTrue();

    assertThat(database.rows("SELECT id, title, note, done FROM tasks ORDER BY id"))
        .as("the rows of tasks")
        .extracting(Object::toString)
        .containsExactly(
            "{id=1, title=Buy oat milk, note=two litres, done=1}",
            "{id=2, title=Call home, note=null, done=0}",
            "{id=3, title=Air the room, note=null, done=0}");
    assertThat(tasks.rename(1, "Buy oat milk")).as("rename(1) to the title that it has").isTrue();
  }

  @Test
  @Points(4)
  @Hint("Can the title change what your SQL says, or does it only fill a placeholder?")
  void renameStoresATitleThatLooksLikeSqlAsText() throws SQLException {
    assertThat(tasks.rename(1, "x', done = 1 --")).as("rename(1), which is there").isTrue();

    assertThat(database.rows("SELECT title FROM tasks WHERE id = 1"))
        .as("the title in the table")
        .hasToString("[{title=x', done = 1 --}]");
    assertThat(database.number("SELECT count(*) FROM tasks WHERE done = 1"))
        .as("tasks that are done")
        .isZero();
  }

  @Test
  @Points(2)
  @Hint("Which check of add does rename need as well?")
  void renameRefusesAMissingOrBlankTitle() throws SQLException {
    tasks.rename(1, "Buy oat milk");

    for (String title : new String[] {null, " ", "\t"}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .as("what rename throws for the title " + shown(title))
          .isThrownBy(() -> tasks.rename(1, title));
    }
    assertThat(database.value("SELECT title FROM tasks WHERE id = 1"))
        .as("the title in the table")
        .contains("Buy oat milk");
  }

  @Test
  @Points(4)
  @Hint("Which rows does your statement remove: none, all, or the one with this id?")
  void deleteRemovesThatTaskOnly() throws SQLException {
    assertThat(tasks.delete(2)).as("delete(2), which is there").isTrue();

    assertThat(database.rows("SELECT id FROM tasks ORDER BY id"))
        .as("the tasks left")
        .hasToString("[{id=1}, {id=3}]");
  }

  @Test
  @Points(4)
  @Hint("What does executeUpdate return, and what is it when no row has this id?")
  void aMissingTaskIsAnsweredWithFalse() throws SQLException {
    assertThat(tasks.markDone(1)).as("markDone(1), which is there").isTrue();

    assertThat(tasks.markDone(99)).as("markDone(99), which is not there").isFalse();
    assertThat(tasks.rename(99, "Anything")).as("rename(99), which is not there").isFalse();
    assertThat(tasks.delete(99)).as("delete(99), which is not there").isFalse();
    assertThat(database.number("SELECT count(*) FROM tasks")).as("rows in the table").isEqualTo(3);
    given(99, "Anything", null, false);
    assertThat(tasks.delete(99)).as("delete(99), now that it is there").isTrue();
  }
}
