package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Step(number = 5, title = "All or nothing")
class Step5AllOrNothingTest extends BankFixture {
  @AfterEach
  void mend() {
    Fault.mend(database);
  }

  @Test
  @Points(2)
  @Hint("Does your code let through what the database says?")
  void leavesNoTraceWhenTheDebitFails() throws SQLException, AuditException {
    failsWithoutATrace(Fault.DEBIT);
  }

  @Test
  @Points(3)
  @Hint("The payer has paid already: who puts the money back, you or the database?")
  void leavesNoTraceWhenTheCreditFails() throws SQLException, AuditException {
    failsWithoutATrace(Fault.CREDIT);
  }

  @Test
  @Points(2)
  @Hint("Which statement fails here, and what has been changed by then?")
  void leavesNoTraceWhenThePayeeCanHoldNoMore() throws SQLException, AuditException {
    someGoodTransfers();
    givenBalance(linus, "9999999999999999.99");

    Throwable thrown = Attempt.at(this, transfer(ada, linus, "0.01")).failsWithoutATrace();

    assertThat(thrown)
        .withFailMessage(
            "transfer threw %s, but the database's error \"numeric field overflow\" is what the"
                + " caller has to see",
            named(thrown))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("numeric field overflow");
    bank.transfer(transfer(ada, grace, "0.01"));
  }

  @Test
  @Points(2)
  @Hint("Do all three changes belong to the same transaction?")
  void leavesNoTraceWhenTheLedgerFails() throws SQLException, AuditException {
    failsWithoutATrace(Fault.LEDGER_ROW);
  }

  @Test
  @Points(2)
  @Hint("When the auditor's own statement fails, what becomes of yours?")
  void leavesNoTraceWhenTheAuditorCannotWrite() throws SQLException, AuditException {
    failsWithoutATrace(Fault.AUDIT_ROW);
  }

  @Test
  @Points(3)
  @Hint("Which exceptions does your catch let pass by?")
  void leavesNoTraceWhenTheAuditorThrowsARuntimeException() throws SQLException, AuditException {
    failsWithoutATrace(new ArithmeticException("/ by zero"));
    failsWithoutATrace(new NullPointerException());
    failsWithoutATrace(new InkIsOut());
  }

  @Test
  @Points(2)
  @Hint("Which exceptions does your catch let pass by?")
  void leavesNoTraceWhenTheAuditorObjects() throws SQLException, AuditException {
    failsWithoutATrace(new AuditException("Who is Linus?"));
    failsWithoutATrace(new AuditException("Who is Ada?") {});
  }

  @Test
  @Points(2)
  @Hint("Is an Error an Exception, and what runs whatever is thrown?")
  void leavesNoTraceWhenTheAuditorFailsWithAnError() throws SQLException, AuditException {
    failsWithoutATrace(new NoClassDefFoundError("audit/Printer"));
    failsWithoutATrace(new AuditRoomIsOnFire());
  }

  @Test
  @Points(4)
  @Hint("Can a commit fail, and what does your code do then?")
  void leavesNoTraceWhenTheCommitFails() throws SQLException, AuditException {
    failsWithoutATrace(Fault.COMMIT);
  }

  /** Nobody can list the exceptions of code that is not written yet. */
  private static final class InkIsOut extends RuntimeException {}

  private static final class AuditRoomIsOnFire extends Error {}

  private void failsWithoutATrace(Fault fault) throws SQLException, AuditException {
    someGoodTransfers();
    Fault.Raised raised = fault.arm(database);

    Throwable thrown = Attempt.at(this, transfer(ada, linus, "30.00")).failsWithoutATrace();

    assertThat(raised.isIn(thrown))
        .withFailMessage(
            "transfer threw %s, but the database's error \"%s\" is what the caller has to see",
            named(thrown), raised.message())
        .isTrue();
    Fault.mend(database);
    Attempt.at(this, transfer(ada, linus, "1.00")).succeeds();
  }

  private void failsWithoutATrace(Throwable failure) throws SQLException, AuditException {
    someGoodTransfers();
    auditor.then(connection -> TestAuditor.fail(failure));

    Throwable thrown = Attempt.at(this, transfer(ada, linus, "30.00")).failsWithoutATrace();

    assertThat(thrown)
        .withFailMessage(
            "transfer threw %s, but the auditor's own %s is what the caller has to see",
            named(thrown), named(failure))
        .isSameAs(failure);
    auditor.thenNothing();
    Attempt.at(this, transfer(ada, linus, "1.00")).succeeds();
  }
}
