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
  @Hint("Does your WHERE name the id, and does next() step on just once, while all is open?")
  void findGivesTheTaskWithThatId() throws SQLException {
    String before = some("shelf");
    String after = some("shelf");
    given(3, "Buy milk", before, false);
    given(7, "Call home", null, true);

    assertThat(tasks.find(3)).as("find(3)").contains(new Task(3, "Buy milk", before, false));
    assertThat(tasks.find(7)).as("find(7)").contains(new Task(7, "Call home", null, true));
    database.execute("UPDATE tasks SET note = ?, done = 1 WHERE id = 3", after);
    assertThat(tasks.find(3))
        .as("find(3) after another program has changed the task")
        .contains(new Task(3, "Buy milk", after, true));
  }

  @Test
  @Points(4)
  @Hint("What does next() return when there is no row?")
  void findGivesEmptyWhenThereIsNoSuchTask() throws SQLException {
    String note = some("shelf");
    given(3, "Buy milk", note, false);

    assertThat(tasks.find(3))
        .as("find(3), which is there")
        .contains(new Task(3, "Buy milk", note, false));
    assertThat(tasks.find(4)).as("find(4), which is not there").isEmpty();
    database.execute("DELETE FROM tasks");
    assertThat(tasks.find(3)).as("find(3) after another program has deleted it").isEmpty();
  }

  @Test
  @Points(4)
  @Hint("Is a row missing (who calls next(), and how often?), or is only the order another?")
  void findAllGivesEveryTaskInTheOrderOfTheIds() throws SQLException {
    String note = some("shelf");
    given(9, "Air the room", null, false);
    given(2, "Call home", "after six", true);
    given(5, "Buy milk", note, false);

    assertThat(tasks.findAll())
        .as("findAll()")
        .containsExactly(
            new Task(2, "Call home", "after six", true),
            new Task(5, "Buy milk", note, false),
            new Task(9, "Air the room", null, false));
    database.execute("DELETE FROM tasks WHERE id <> 5");
    assertThat(tasks.findAll())
        .as("findAll() after another program has deleted all but one")
        .containsExactly(new Task(5, "Buy milk", note, false));
  }

  @Test
  @Points(2)
  @Hint("Which kind of list does your loop leave when it never runs?")
  void findAllOfAnEmptyTableIsAnEmptyList() throws SQLException {
    assertThat(tasks.findAll()).as("findAll() of an empty table").isEmpty();

    assertThat(database.recording().statements())
        .as("statements that findAll() sent to find out that the table is empty")
        .isNotEmpty();
  }

  @Test
  @Points(3)
  @Hint("What is done in the rows that you want, and does your WHERE ask for just that?")
  void findOpenLeavesOutWhatIsDone() throws SQLException {
    String milk = some("Buy milk");
    String room = some("Air the room");
    given(9, room, null, false);
    given(2, "Call home", null, true);
    given(5, milk, null, false);

    assertThat(tasks.findOpen())
        .as("the titles that findOpen() gives")
        .extracting(Task::title)
        .containsExactly(milk, room);
    database.execute("UPDATE tasks SET done = 1 WHERE id = 5");
    assertThat(tasks.findOpen())
        .as("the titles that findOpen() gives after another program has marked one")
        .extracting(Task::title)
        .containsExactly(room);
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
