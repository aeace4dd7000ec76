package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Step(number = 4, title = "Tell the auditor in time")
class Step4TellTheAuditorTest extends BankFixture {
  private static final String BEFORE =
      "Ada 100.00, Linus 50.00, Grace 7.77; ledger entries: 0; audit notes: 0";
  private static final String AFTER =
      "Ada 70.00, Linus 80.00, Grace 7.77; ledger entries: 1 (30.00 in all); audit notes: 1";

  @Test
  @Points(2)
  @Hint("Where in your method is the auditor told, and how often is that line reached?")
  void theAuditorHearsOfEachTransferOnce() throws SQLException, AuditException {
    Transfer first = transfer(ada, linus, "30.00");
    Transfer second = transfer(linus, grace, "0.50");

    bank.transfer(first);
    bank.transfer(second);

    assertThat(auditor.heard()).containsExactly(first, second);
  }

  @Test
  @Points(4)
  @Hint("Which changes are made when the auditor is told, and over which connection?")
  void theAuditorSeesAllThreeChangesOverItsConnection() throws SQLException, AuditException {
    List<String> seen = new ArrayList<>();
    auditor.then(connection -> seen.add(vaultSeenBy(connection)));

    bank.transfer(transfer(ada, linus, "30.00"));

    assertThat(String.join(", then ", seen))
        .as("what the auditor saw over the connection that it was given")
        .isEqualTo(AFTER);
  }

  @Test
  @Points(3)
  @Hint("When does the database show your changes to others: at each statement, or when you say?")
  void nobodyElseSeesThemBeforeTheAuditorIsDone() throws SQLException, AuditException {
    List<String> seen = new ArrayList<>();
    auditor.then(connection -> seen.add(vault()));

    bank.transfer(transfer(ada, linus, "30.00"));

    assertThat(String.join(", then ", seen))
        .as("what a second connection saw while the auditor was at work")
        .isEqualTo(BEFORE);
  }

  @Test
  @Points(2)
  @Hint("Does the auditor's row go the same way as yours?")
  void whatTheAuditorWroteIsKept() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "30.00"));

    assertThat(vault()).as("what a second connection sees after the transfer").isEqualTo(AFTER);
  }

  @Test
  @Points(2)
  @Hint("Is there anything to tell before all three changes are made?")
  void theAuditorHearsNothingOfARefusedTransfer() throws SQLException, AuditException {
    Transfer good = transfer(ada, linus, "30.00");
    bank.transfer(good);

    mustThrow(
        InsufficientFundsException.class,
        "a transfer of more than there is",
        () -> bank.transfer(transfer(ada, linus, "70.01")));
    mustThrow(
        NoSuchAccountException.class,
        "a transfer to a missing account",
        () -> bank.transfer(transfer(ada, grace + 1, "1.00")));
    mustThrow(
        IllegalArgumentException.class,
        "a transfer of -1.00",
        () -> bank.transfer(transfer(ada, linus, "-1.00")));

    assertThat(auditor.heard()).as("what the auditor heard of").containsExactly(good);
    assertThat(vault()).as("what is stored after three refusals").isEqualTo(AFTER);
  }
}
