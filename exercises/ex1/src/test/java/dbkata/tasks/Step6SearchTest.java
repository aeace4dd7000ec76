package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;

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
    given(8, "Buy milk", null, false);
    given(2, "Oat milk, please", null, true);
    given(5, "Call home", "about the milk", false);

    assertThat(idsOf("milk")).as("ids of search(\"milk\")").containsExactly(2L, 8L);
    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
  }

  @Test
  @Points(2)
  @Hint("What are % and _ to LIKE, and how does ESCAPE take that from them?")
  void searchTakesPercentUnderscoreAndStarLiterally() throws SQLException {
    given(1, "Save 50% of it", null, false);
    given(2, "Save 500 of it", null, false);
    given(3, "Rename a_b", null, false);
    given(4, "Rename aXb", null, false);
    given(5, "Rate a*b", null, false);

    assertThat(idsOf("50%")).as("ids of search(\"50%\")").containsExactly(1L);
    assertThat(idsOf("a_b")).as("ids of search(\"a_b\")").containsExactly(3L);
    assertThat(idsOf("a*b")).as("ids of search(\"a*b\")").containsExactly(5L);
  }

  @Test
  @Points(1)
  @Hint("Which character has to be escaped first?")
  void searchTakesTheEscapeCharacterLiterally() throws SQLException {
    given(1, "Clean C:\\temp", null, false);
    given(2, "Clean C:temp!", null, false);

    assertThat(idsOf("C:\\t")).as("ids of search(\"C:\\\\t\")").containsExactly(1L);
    assertThat(idsOf("temp!")).as("ids of search(\"temp!\")").containsExactly(2L);
  }

  @Test
  @Points(1)
  @Hint("Can the text change what your SQL says?")
  void searchTakesTextThatLooksLikeSqlAsText() throws SQLException {
    given(1, "Buy milk", null, false);

    assertThat(idsOf("milk")).as("ids of search(\"milk\")").containsExactly(1L);
    assertThat(idsOf("x' OR '1'='1")).as("ids of search(\"x' OR '1'='1\")").isEmpty();
  }

  private List<Long> idsOf(String text) throws SQLException {
    return tasks.search(text).stream().map(Task::id).toList();
  }
}
