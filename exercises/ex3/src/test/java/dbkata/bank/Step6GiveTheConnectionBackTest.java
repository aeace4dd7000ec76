package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.LeftOpen;
import dbkata.testkit.recording.ReturnedConnection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Step(number = 6, title = "Give the connection back as it was")
class Step6GiveTheConnectionBackTest extends BankFixture {
  @AfterEach
  void mend() {
    Fault.mend(database);
  }

  @Test
  @Points(3)
  @Hint("In which state does the next one who borrows this connection find it?")
  void afterATransfer() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));
    bank.balance(ada);
    bank.history(ada);

    everyConnectionIsBackAsItWas();
  }

  @Test
  @Points(2)
  @Hint("Which lines run between an exception and the end of your method?")
  void afterARefusal() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));

    fails(() -> bank.transfer(transfer(ada, linus, "1000.00")), InsufficientFundsException.class);
    fails(() -> bank.transfer(transfer(grace + 1, ada, "1.00")), NoSuchAccountException.class);
    fails(() -> bank.transfer(transfer(ada, grace + 1, "1.00")), NoSuchAccountException.class);
    fails(() -> bank.balance(grace + 1), NoSuchAccountException.class);
    everyConnectionIsBackAsItWas();
  }

  @Test
  @Points(3)
  @Hint("Which lines run between an exception and the end of your method?")
  void afterMoreFailuresThanThePoolHasConnections() throws SQLException, AuditException {
    someGoodTransfers();
    Transfer doomed = transfer(ada, linus, "1.00");

    for (int i = 0; i < 4; i++) {
      auditor.then(connection -> TestAuditor.fail(new ArithmeticException("/ by zero")));
      fails(() -> bank.transfer(doomed), ArithmeticException.class);
      auditor.then(connection -> TestAuditor.fail(new AuditException("Who is Linus?")));
      fails(() -> bank.transfer(doomed), AuditException.class);
      auditor.thenNothing();
      everyConnectionIsBackAsItWas();
    }
    for (Fault fault : Fault.values()) {
      fault.arm(database);
      fails(() -> bank.transfer(doomed), SQLException.class);
      Fault.mend(database);
      everyConnectionIsBackAsItWas();
    }
    Attempt.at(this, doomed).succeeds();
  }

  private static void fails(ThrowingCallable call, Class<? extends Exception> expected) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown)
        .withFailMessage("expected a %s, but there was %s", expected.getSimpleName(), thrown)
        .isInstanceOf(expected);
  }

  private static void everyConnectionIsBackAsItWas() {
    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
    assertThat(database.recording().returned())
        .as("the connections as they were closed (before, autocommit was on)")
        .isNotEmpty()
        .containsOnly(new ReturnedConnection(true, false));
    assertThat(openTransactions()).as("transactions that are still open").isZero();
  }
}
