package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has nothing to do with what a test is about is told in words of its own. */
class TroubleTest {
  @Test
  void whatAnyTestMayMeetIsToldByItselfAndNeedsNoHint() {
    assertThat(texts(new StackOverflowError()).get(0))
        .startsWith("StackOverflowError: a method called itself again and again");
    assertThat(
            texts(new SQLException("ERROR: canceling statement due to lock timeout\n  Where: x")))
        .element(1)
        .asString()
        .startsWith("It waited for a lock in vain.");
    assertThat(texts(new SQLException("[SQLITE_BUSY] The database file is locked")))
        .first()
        .isEqualTo("SQLException: [SQLITE_BUSY] The database file is locked");
    assertThat(texts(new SQLException("ERROR: canceling statement due to statement timeout")))
        .element(1)
        .asString()
        .startsWith("The database stopped it for the time it took.");
    String unlink = "ERR wrong number of arguments for 'unlink' command";
    assertThat(texts(new IllegalStateException(unlink)))
        .containsExactly(
            "IllegalStateException: " + unlink,
            "A command of Redis that takes several keys takes one at least. What if there is none?");
  }

  @Test
  void aWayOfUsingJdbcThatCannotWorkIsToldByItself() {
    ArrayIndexOutOfBoundsException index = new ArrayIndexOutOfBoundsException(-1);
    index.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.sqlite.core.CorePreparedStatement", "batch", "X.java", 1)
        });
    assertThat(texts(index))
        .first()
        .isEqualTo("ArrayIndexOutOfBoundsException: the SQL has no placeholder of that number.");
    assertThat(Trouble.of(Thrown.of(new ArrayIndexOutOfBoundsException(-1))))
        .as("an array of the student's own")
        .isEmpty();
    assertThat(texts(new SQLException("Connection is closed")))
        .containsExactly(
            "SQLException: Connection is closed", "Who closed it, and who needed it after that?");
    assertThat(texts(new SQLException("This ResultSet is closed.")))
        .element(1)
        .asString()
        .startsWith("Was its statement closed, or executed once more");
  }

  /** How long was waited differs from run to run. */
  @Test
  void aPoolWithoutAFreeConnectionIsToldWithoutTimes() {
    SQLException exhausted =
        new SQLException(
            "student - Connection is not available, request timed out after 2001ms (total=5)");

    assertThat(texts(new IllegalStateException("could not add", exhausted)))
        .containsExactly(
            "SQLException: no connection of the pool became free.",
            "Is there one that your code opens and never closes?");
  }

  private static List<String> texts(Throwable error) {
    return Trouble.of(Thrown.of(error)).orElseThrow();
  }
}
