package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import dbkata.testkit.recording.LeftOpen;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Step(number = 6, title = "Give the connection back as it was")
class Step6GiveTheConnectionBackTest extends BankFixture {
  @AfterEach
  void mend() {
    Fault.mend(database);
  }

  @Test
  @Points(2)
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

    mustThrow(
        InsufficientFundsException.class,
        "a transfer of more than there is",
        () -> bank.transfer(transfer(ada, linus, "1000.00")));
    mustThrow(
        NoSuchAccountException.class,
        "a transfer from a missing account",
        () -> bank.transfer(transfer(grace + 1, ada, "1.00")));
    mustThrow(
        NoSuchAccountException.class,
        "a transfer to a missing account",
        () -> bank.transfer(transfer(ada, grace + 1, "1.00")));
    mustThrow(
        NoSuchAccountException.class,
        "balance of a missing account",
        () -> bank.balance(grace + 1));
    everyConnectionIsBackAsItWas();
  }

  @Test
  @Points(3)
  @Hint("Which lines run between an exception and the end of your method?")
  void afterMoreFailuresThanThePoolHasConnections() throws SQLException, AuditException {
    someGoodTransfers();
    Transfer doomed = transfer(ada, linus, "1.00");

    for (int i = 0; i < 6; i++) {
      failsBy(new ArithmeticException("/ by zero"), doomed);
      failsBy(new AuditException("Who is Linus?"), doomed);
    }
    noTransactionIsOpen();
    for (Fault fault : Fault.values()) {
      fault.arm(database);
      mustThrow(
          SQLException.class, "a transfer that the database stops", () -> bank.transfer(doomed));
      Fault.mend(database);
      everyConnectionIsBackWithAutocommitOn();
    }
    noTransactionIsOpen();
    Attempt.at(this, doomed).succeeds();
  }

  private void failsBy(Exception failure, Transfer doomed) {
    auditor.then(connection -> TestAuditor.fail(failure));
    mustThrow(failure.getClass(), "a transfer that the auditor stops", () -> bank.transfer(doomed));
    auditor.thenNothing();
    everyConnectionIsBackWithAutocommitOn();
  }

  private static void everyConnectionIsBackAsItWas() {
    everyConnectionIsBackWithAutocommitOn();
    noTransactionIsOpen();
  }

  private static void everyConnectionIsBackWithAutocommitOn() {
    assertThat(database.recording().leftOpen()).isEqualTo(LeftOpen.NOTHING);
    assertThat(database.recording().returned()).as("connections that were used").isNotEmpty();
    assertThat(
            database.recording().returned().stream().filter(it -> !it.autoCommit()).toList().size())
        .as("connections that were given back with autocommit off")
        .isZero();
  }

  private static void noTransactionIsOpen() {
    assertThat(openTransactions()).as("transactions that are still open").isZero();
  }
}
