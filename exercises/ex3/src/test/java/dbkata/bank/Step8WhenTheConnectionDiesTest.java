package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Step(number = 8, title = "When the connection dies")
class Step8WhenTheConnectionDiesTest extends BankFixture {
  /** More statements than a transfer has, so that a loop over them ends. */
  private static final int MOST_STATEMENTS = 20;

  /**
   * What a statement meets whose server process was ended: admin_shutdown, or connection_failure
   * when even that message is lost. A rollback after it meets another: the connection is closed.
   */
  private static final List<String> ENDED = Arrays.asList("57P01", "08006");

  @Test
  @Points(3)
  @Hint("What does rollback do on a connection that is gone, and what does your caller see then?")
  void theCallerSeesWhichStatementFailed() throws SQLException, AuditException {
    someGoodTransfers();

    Attempt attempt;
    int moment = 1;
    do {
      attempt = Attempt.at(this, transfer(ada, linus, "1.00"));
      attempt.meddlingBefore(moment++, database::endStudentsBackends);
      Throwable thrown = attempt.failsWithoutATrace();
      if (attempt.wasMeddledWith()) {
        saysThatTheConnectionEnded(thrown, "statement " + (moment - 1));
      }
    } while (attempt.wasMeddledWith() && moment <= MOST_STATEMENTS);
  }

  @Test
  @Points(2)
  @Hint("Whose exception is it that gets out of a finally or a catch that fails itself?")
  void theCallerSeesHowTheAuditorFailed() throws SQLException, AuditException {
    someGoodTransfers();
    ArithmeticException failure = new ArithmeticException("/ by zero");
    auditor.then(
        connection -> {
          endBackendOf(connection);
          throw failure;
        });

    Throwable thrown = Attempt.at(this, transfer(ada, linus, "1.00")).failsWithoutATrace();

    assertThat(thrown)
        .withFailMessage(
            "transfer threw %s, but before that the auditor threw %s: the caller has to see this",
            named(thrown), named(failure))
        .isSameAs(failure);
    auditor.thenNothing();
    Attempt.at(this, transfer(ada, linus, "1.00")).succeeds();
  }

  @Test
  @Points(2)
  @Hint("What does it mean when commit throws, and who has to know?")
  void theCallerSeesThatTheCommitFailed() throws SQLException, AuditException {
    someGoodTransfers();
    auditor.then(BankFixture::endBackendOf);

    Throwable thrown = Attempt.at(this, transfer(ada, linus, "1.00")).failsWithoutATrace();

    saysThatTheConnectionEnded(thrown, "the commit");
    auditor.thenNothing();
    Attempt.at(this, transfer(ada, linus, "1.00")).succeeds();
  }

  private static void saysThatTheConnectionEnded(Throwable thrown, String first) {
    assertThat(thrown instanceof SQLException error && ENDED.contains(error.getSQLState()))
        .withFailMessage(
            "transfer threw %s, but before that %s failed since the connection had ended: the"
                + " caller has to see that failure",
            named(thrown), first)
        .isTrue();
  }
}
