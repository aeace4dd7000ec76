package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.LeftOpen;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Step(number = 6, title = "Search")
class Step6SearchTest extends TasksFixture {
  @BeforeEach
  void table() {
    givenTable();
  }

  @Test
  @Points(4)
  @Hint("Where do the two % belong: into the SQL, or into the value?")
  void searchFindsTheTextAnywhereInTheTitle() throws SQLException {
    String note = some("shelf");
    given(8, "Buy milk", note, false);
    given(2, "Oat milk, please", null, true);
    given(5, "Call home", "about the milk", false);

    assertThat(tasks.search("milk"))
        .as("search(\"milk\")")
        .containsExactly(
            new Task(2, "Oat milk, please", null, true), new Task(8, "Buy milk", note, false));
    assertThat(database.recording().leftOpen()).as("after search").isEqualTo(LeftOpen.NOTHING);
    database.execute("DELETE FROM tasks WHERE id = 2");
    assertThat(tasks.search("milk"))
        .as("search(\"milk\") after another program has deleted one")
        .containsExactly(new Task(8, "Buy milk", note, false));
    database.execute("DROP TABLE tasks");
    searchFails("no such table");
    givenTableThatCannotBeRead();
    searchFails("integer overflow");
  }

  @Test
  @Points(2)
  @Hint("What are % and _ to LIKE, and how does ESCAPE take that from them?")
  void searchTakesNoCharacterAsSpecial() throws SQLException {
    String half = some("Save 50% of");
    given(1, half, null, false);
    given(2, "Save 500 of it", null, false);
    given(3, "Rename a_b", null, false);
    given(4, "Rename aXb", null, false);
    given(5, "Rate a*b", null, false);

    assertThat(titles("50%")).as("search(\"50%\")").containsExactly(half);
    assertThat(titles("a_b")).as("search(\"a_b\")").containsExactly("Rename a_b");
    assertThat(titles("a*b")).as("search(\"a*b\")").containsExactly("Rate a*b");
  }

  @Test
  @Points(1)
  @Hint("What if the text has the very character that you escape with?")
  void searchTakesTheEscapeCharacterLiterally() throws SQLException {
    String folder = some("Clean C:\\temp");
    given(1, folder, null, false);
    given(2, "Clean C:temp!", null, false);

    assertThat(titles("C:\\t")).as("search(\"C:\\\\t\")").containsExactly(folder);
    assertThat(titles("temp!")).as("search(\"temp!\")").containsExactly("Clean C:temp!");
  }

  @Test
  @Points(1)
  @Hint("Can the text change what your SQL says?")
  void searchTakesTextThatLooksLikeSqlAsText() throws SQLException {
    String milk = some("Buy milk");
    given(1, milk, null, false);

    assertThat(titles("milk")).as("search(\"milk\")").containsExactly(milk);
    assertThat(titles("x' OR 1=1 --")).as("search(\"x' OR 1=1 --\")").isEmpty();
  }

  private void searchFails(String error) {
    assertThatExceptionOfType(SQLException.class)
        .as("what search throws when the database fails")
        .isThrownBy(() -> tasks.search("milk"))
        .withMessageContaining(error);
    assertThat(database.recording().leftOpen())
        .as("after search has failed")
        .isEqualTo(LeftOpen.NOTHING);
  }

  private List<String> titles(String text) throws SQLException {
    return tasks.search(text).stream().map(Task::title).toList();
  }
}
