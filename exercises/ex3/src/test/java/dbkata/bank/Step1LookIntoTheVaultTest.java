package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@Step(number = 1, title = "Look into the vault")
class Step1LookIntoTheVaultTest extends BankFixture {
  @Test
  @Points(2)
  @Hint("Which number does your balance come from: the row with this id, as it is now?")
  void balanceGivesWhatTheAccountHoldsNow() throws SQLException {
    assertThat(balance(linus)).as("Linus's balance").isEqualByComparingTo("50.00");

    for (String changed : new String[] {"0.10", someAmount()}) {
      givenBalance(linus, changed);

      assertThat(balance(linus))
          .as("Linus's balance, changed by another program")
          .isEqualByComparingTo(changed);
    }
  }

  @Test
  @Points(2)
  @Hint("How many digits does a double keep, and which getter gives you a BigDecimal?")
  void balanceKeepsEveryCentOfAFortune() throws SQLException {
    String fortune = "9007199254740993" + someAmount().substring(1);
    long rich = open("Croesus", fortune);

    assertThat(balance(rich)).isEqualByComparingTo(fortune);
  }

  @Test
  @Points(2)
  @Hint("What does next() return when there is no row?")
  void balanceOfAMissingAccountIsRefused() throws SQLException {
    String amount = someAmount();
    givenBalance(grace, amount);
    assertThat(balance(grace)).isEqualByComparingTo(amount);
    long missing = grace + 1;

    NoSuchAccountException thrown =
        mustThrow(
            NoSuchAccountException.class,
            "balance of account " + missing + ", which is not there,",
            () -> bank.balance(missing));
    assertThat(thrown.account()).as("the account that the exception names").isEqualTo(missing);
  }

  @Test
  @Points(2)
  @Hint("In which order does a database give rows when nobody asks for an order?")
  void historyGivesPaymentsInBothDirectionsInTheOrderOfTheLedger() throws SQLException {
    long first = entry(ada, linus, "12.50");
    entry(grace, ada, "0.10");
    entry(ada, grace, "3.00");
    // A changed row moves to the end of its table, where an unordered query finds it last.
    database.execute("UPDATE ledger SET amount = 12.34, made_at = now() WHERE id = ?", first);

    assertThat(written(bank.history(ada)))
        .containsExactly("from Ada to Linus 12.34", "from Grace to Ada 0.1", "from Ada to Grace 3");
  }

  @Test
  @Points(2)
  @Hint("Which two columns can name an account, and does your WHERE look at both?")
  void historyLeavesOutWhatOthersPaidEachOther() throws SQLException {
    entry(grace, linus, "0.10");
    entry(ada, linus, "12.34");

    assertThat(written(bank.history(ada))).containsExactly("from Ada to Linus 12.34");
    entry(grace, ada, "2.00");
    assertThat(written(bank.history(ada)))
        .as("Ada's history, after another program has added to the ledger")
        .containsExactly("from Ada to Linus 12.34", "from Grace to Ada 2");
    assertThat(bank.history(open("Newcomer", "0.00"))).as("a new account's history").isEmpty();
  }

  /** Copy the number, so that it is this test's own that is compared. */
  private BigDecimal balance(long account) throws SQLException {
    return new BigDecimal(bank.balance(account).toPlainString());
  }

  /**
   * Make up an amount, another one each time: only who has read it in the database can know it.
   *
   * @return less than ten, such as {@code 4.37}
   */
  private static String someAmount() {
    return BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(101, 1000), 2).toPlainString();
  }

  private static long entry(long from, long to, String amount) {
    return database.number(
        "INSERT INTO ledger (from_account, to_account, amount) VALUES (?, ?, ?) RETURNING id",
        from,
        to,
        new BigDecimal(amount));
  }

  private List<String> written(List<Transfer> transfers) {
    return transfers.stream()
        .map(
            it ->
                "from %s to %s %s"
                    .formatted(
                        owner(it.from()),
                        owner(it.to()),
                        it.amount().stripTrailingZeros().toPlainString()))
        .toList();
  }

  private static String owner(long account) {
    return database
        .value("SELECT owner FROM accounts WHERE id = ?", account)
        .map(Object::toString)
        .orElse("account " + account);
  }
}
