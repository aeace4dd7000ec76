package dbkata.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
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

    assertThat(tasks.search("milk")).extracting(Task::id).containsExactly(2L, 8L);
  }

  @Test
  @Points(2)
  @Hint("What are % and _ to LIKE, and how does ESCAPE take that from them?")
  void searchTakesPercentAndUnderscoreLiterally() throws SQLException {
    given(1, "Save 50% of it", null, false);
    given(2, "Save 500 of it", null, false);
    given(3, "Rename a_b", null, false);
    given(4, "Rename aXb", null, false);

    assertThat(tasks.search("50%")).extracting(Task::id).containsExactly(1L);
    assertThat(tasks.search("a_b")).extracting(Task::id).containsExactly(3L);
  }

  @Test
  @Points(1)
  @Hint("Which character has to be escaped first?")
  void searchTakesTheEscapeCharacterLiterally() throws SQLException {
    given(1, "Clean C:\\temp", null, false);
    given(2, "Clean C:temp!", null, false);

    assertThat(tasks.search("C:\\t")).extracting(Task::id).containsExactly(1L);
    assertThat(tasks.search("temp!")).extracting(Task::id).containsExactly(2L);
  }

  @Test
  @Points(1)
  @Hint("Can the text change what your SQL says?")
  void searchTakesTextThatLooksLikeSqlAsText() throws SQLException {
    given(1, "Buy milk", null, false);

    assertThat(tasks.search("milk")).hasSize(1);
    assertThat(tasks.search("x' OR '1'='1")).isEmpty();
  }
}
