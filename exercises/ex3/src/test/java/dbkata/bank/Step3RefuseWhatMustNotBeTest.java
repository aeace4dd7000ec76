package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Step(number = 3, title = "Refuse what must not be")
class Step3RefuseWhatMustNotBeTest extends BankFixture {
  @Test
  @Points(2)
  @Hint("Who gets richer when minus five is moved?")
  void anAmountOfZeroOrLessIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "0.01"));

    for (String amount : new String[] {"0", "0.00", "-0.01", "-5"}) {
      isRefused(transfer(ada, linus, amount), IllegalArgumentException.class);
    }
  }

  @Test
  @Points(3)
  @Hint("What does numeric(18,2) make of 0.005?")
  void aPartOfACentIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "0.01"));

    for (String amount : new String[] {"0.005", "10.001", "1E-3"}) {
      isRefused(transfer(ada, linus, amount), IllegalArgumentException.class);
    }
  }

  @Test
  @Points(2)
  @Hint("What would the ledger say about money that stays where it is?")
  void aTransferToTheSameAccountIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));

    isRefused(transfer(ada, ada, "1.00"), IllegalArgumentException.class);
  }

  @Test
  @Points(2)
  @Hint("What does executeUpdate return, and what is it when no row has this id?")
  void aMissingPayerIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));
    long missing = grace + 1;

    assertThat(isRefused(transfer(missing, linus, "1.00"), NoSuchAccountException.class).account())
        .as("the account that the exception names")
        .isEqualTo(missing);
  }

  @Test
  @Points(3)
  @Hint("Where is the money, when it has been taken and nobody was there to get it?")
  void aMissingPayeeIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));
    long missing = grace + 1;

    assertThat(isRefused(transfer(ada, missing, "1.00"), NoSuchAccountException.class).account())
        .as("the account that the exception names")
        .isEqualTo(missing);
  }

  @Test
  @Points(3)
  @Hint("Who knows for sure that there is enough, at the moment when it is taken?")
  void moreThanTheAccountHoldsIsRefused() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "1.00"));

    Transfer oneCentTooMuch = transfer(ada, linus, "99.01");
    assertThat(isRefused(oneCentTooMuch, InsufficientFundsException.class).account())
        .as("the account that the exception names")
        .isEqualTo(ada);
    isRefused(transfer(grace, linus, "1000000"), InsufficientFundsException.class);
  }

  /** Look for the exception and for the rows, which must not have changed. */
  private <T extends Exception> T isRefused(Transfer transfer, Class<T> refusal) {
    String before = vault();
    T thrown =
        mustThrow(refusal, "a transfer of " + transfer.amount(), () -> bank.transfer(transfer));
    assertThat(vault()).as("what is stored after the refusal").isEqualTo(before);
    return thrown;
  }
}
