package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Step(number = 3, title = "Find and list")
class Step3FindAndListTest extends TasksFixture {
  @BeforeEach
  void table() {
    givenTable();
  }

  @Test
  @Points(4)
  @Hint("Does your WHERE name the id, and does next() step on just once before you read?")
  void findGivesTheTaskWithThatId() throws SQLException {
    given(3, "Buy milk", "two litres", false);
    given(7, "Call home", null, true);

    assertThat(tasks.find(3)).as("find(3)").contains(new Task(3, "Buy milk", "two litres", false));
    assertThat(tasks.find(7)).as("find(7)").contains(new Task(7, "Call home", null, true));
  }

  @Test
  @Points(4)
  @Hint("What does next() return when there is no row?")
  void findGivesEmptyWhenThereIsNoSuchTask() throws SQLException {
    given(3, "Buy milk", null, false);

    assertThat(tasks.find(3)).as("find(3), which is there").isPresent();
    assertThat(tasks.find(4)).as("find(4), which is not there").isEmpty();
  }

  @Test
  @Points(4)
  @Hint("Is a row missing (who calls next(), and how often?), or is only the order another?")
  void findAllGivesEveryTaskInTheOrderOfTheIds() throws SQLException {
    // An index that covers the query tempts SQLite to answer in the order of the titles.
    database.execute("CREATE INDEX by_title ON tasks (title, note, done)");
    given(9, "Air the room", null, false);
    given(2, "Call home", "after six", true);
    given(5, "Buy milk", null, false);

    assertThat(tasks.findAll())
        .as("findAll()")
        .containsExactly(
            new Task(2, "Call home", "after six", true),
            new Task(5, "Buy milk", null, false),
            new Task(9, "Air the room", null, false));
  }

  @Test
  @Points(2)
  @Hint("Which kind of list does your loop leave when it never runs?")
  void findAllOfAnEmptyTableIsAnEmptyList() throws SQLException {
    assertThat(tasks.findAll()).as("findAll() of an empty table").isEmpty();
  }

  @Test
  @Points(3)
  @Hint("Who should leave out what is done: your loop, or the WHERE?")
  void findOpenLeavesOutWhatIsDone() throws SQLException {
    database.execute("CREATE INDEX by_title ON tasks (title, note, done)");
    given(9, "Air the room", null, false);
    given(2, "Call home", null, true);
    given(5, "Buy milk", null, false);

    assertThat(tasks.findOpen())
        .as("the titles that findOpen() gives")
        .extracting(Task::title)
        .containsExactly("Buy milk", "Air the room");
  }

  @Test
  @Points(4)
  @Hint("Where do your tasks live: in a field of the class, or in the file?")
  void tasksLiveInTheFileAndNowhereElse() throws SQLException {
    long id = tasks.add("Buy milk", null);
    assertThat(tasks.find(id)).as("the task just added").isPresent();
    database.execute("UPDATE tasks SET title = 'Buy oat milk' WHERE id = ?", id);

    assertThat(tasks.find(id))
        .as("the task after another program has renamed it")
        .contains(new Task(id, "Buy oat milk", null, false));
    assertThat(new TaskRepository(database.reopened()).find(id))
        .as("the task after your program was started again")
        .contains(new Task(id, "Buy oat milk", null, false));
  }
}
