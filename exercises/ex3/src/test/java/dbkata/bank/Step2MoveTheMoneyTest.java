package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Step(number = 2, title = "Move the money")
class Step2MoveTheMoneyTest extends BankFixture {
  @Test
  @Points(4)
  @Hint("Which two rows change, and who sees it before you commit?")
  void transferTakesFromOneAccountAndAddsToTheOther() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "30.25"));

    assertThat(accounts())
        .as("the accounts as a second connection sees them")
        .isEqualTo("Ada 69.75, Linus 80.25, Grace 7.77");
  }

  @Test
  @Points(3)
  @Hint("Which columns of the ledger are yours to fill, and which fill themselves?")
  void transferEntersTheLedger() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "30.25"));
    bank.transfer(transfer(linus, grace, "0.05"));

    assertThat(ledger())
        .as("the ledger as a second connection sees it")
        .isEqualTo("Ada to Linus 30.25, Linus to Grace 0.05");
  }

  @Test
  @Points(2)
  @Hint("Is an amount that is just there less than the balance, or equal to it?")
  void theLastCentMayBeMoved() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "100.00"));

    assertThat(accounts()).isEqualTo("Ada 0.00, Linus 150.00, Grace 7.77");
  }

  @Test
  @Points(2)
  @Hint("What is 0.1 + 0.1 + 0.1 in a double, and what is it in a numeric?")
  void centsAddUp() throws SQLException, AuditException {
    for (String amount : new String[] {"0.10", "0.1", "0.100", "0.01", "1E+1"}) {
      bank.transfer(transfer(ada, linus, amount));
    }

    assertThat(accounts())
        .as("after 0.10 + 0.1 + 0.100 + 0.01 + 1E+1, which is ten")
        .isEqualTo("Ada 89.69, Linus 60.31, Grace 7.77");
  }

  @Test
  @Points(2)
  @Hint("Does the amount stay a BigDecimal on its whole way into the database?")
  void aFortuneKeepsItsCents() throws SQLException, AuditException {
    givenBalance(ada, "9007199254740993.01");

    bank.transfer(transfer(ada, linus, "9007199254740992.99"));

    assertThat(accounts()).isEqualTo("Ada 0.02, Linus 9007199254741042.99, Grace 7.77");
    assertThat(ledger()).isEqualTo("Ada to Linus 9007199254740992.99");
  }
}
