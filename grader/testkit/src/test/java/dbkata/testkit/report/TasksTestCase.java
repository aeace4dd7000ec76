package dbkata.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.services.ServicesException;
import dbkata.testkit.Gate;
import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps as an exercise has them, for the report's own tests; never run by themselves. */
final class TasksTestCase {
  private TasksTestCase() {}

  static class GateTestCase {
    @Test
    @Gate("sql-constant")
    void theSqlTextStaysConstant() {
      if (Boolean.getBoolean("kata.test.breaksGate")) {
        throw new AssertionError("TaskRepository.java:27: the SQL text changes with \"title\".");
      }
    }
  }

  @Step(number = 1, title = "Create the table")
  static class Step1TestCase {
    @Test
    @Points(10)
    void zebraComesFirstInTheSource() {
      assertThat(true).isTrue();
    }

    @Test
    @Points(5)
    void antComesSecond() {
      assertThat(true).isTrue();
    }
  }

  @Step(number = 2, title = "Add a task")
  static class Step2TestCase {
    @Test
    @Points(10)
    @Hint("Which method gives the keys?")
    void addReturnsTheIdThatTheDatabaseGave() {
      assertThat(0L).as("the id").isEqualTo(42L);
    }

    @Test
    @Points(5)
    void addKeepsQuotes() {
      assertThat("O'Brien").isEqualTo("O'Brien");
    }

    @Test
    @Points(7)
    void addIsNotWrittenYet() {
      new StudentCode().add();
    }

    @Test
    @Points(8)
    void addIsNotWrittenYetEither() {
      new StudentCode().add();
    }

    @Test
    @Points(5)
    void theDatabaseRefuses() throws SQLException {
      new StudentCode().fail();
    }

    @Test
    @Points(5)
    void theDatabaseRefusesBehindAWrapper() {
      new StudentCode().wrap();
    }

    @Test
    @Points(1)
    void aListIsTooLong() {
      assertThat(List.of("a".repeat(400), "b")).isEmpty();
    }

    @Test
    @Points(1)
    void aLoopNeverEnds() throws TimeoutException {
      throw new TimeoutException("aLoopNeverEnds() timed out after 10 seconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Points(3)
    void oneInvocationIsRed(int n) {
      assertThat(n).isNotEqualTo(2);
    }
  }

  @Step(number = 3, title = "Find and list")
  static class Step3TestCase {
    @Test
    @Points(20)
    void isRedAsWell() {
      throw new IllegalStateException("never shown, since step 2 comes first");
    }

    @Test
    @Disabled("not today")
    @Points(10)
    void isSwitchedOff() {}

    @Test
    @Points(10)
    void givesUp() {
      Assumptions.abort("no such engine");
    }
  }

  @Step(number = 4, title = "Never starts")
  static class Step4TestCase {
    @BeforeAll
    static void engine() {
      throw new ServicesException("PostgreSQL did not start: the disk is full. Free 40 MB.");
    }

    @Test
    @Points(1)
    void neverRuns() {}
  }

  static class FactoryTestCase {
    @TestFactory
    List<DynamicTest> makesNoTestAtAll() {
      throw new IllegalStateException("no tests could be made");
    }
  }
}
