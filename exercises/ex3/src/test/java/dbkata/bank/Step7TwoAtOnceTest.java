package dbkata.bank;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Step(number = 7, title = "Two at once")
class Step7TwoAtOnceTest extends BankFixture {
  /** More statements than a transfer has, so that a loop over them ends. */
  private static final int MOST_STATEMENTS = 20;

  @Test
  @Points(4)
  @Hint("Who works out the new balance: your Java code, from what it read a moment ago, or SQL?")
  void whatOthersTakeInBetweenIsNotForgotten() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "20.00"));

    for (int moment = 1; moment <= MOST_STATEMENTS; moment++) {
      Meanwhile it = anotherProgramTakesFiftyBefore(moment, "30.00");

      assertThat(named(it.thrown())).as("what transfer threw when " + it).isEqualTo("nothing");
      assertThat(it.balances())
          .as("the balances of payer and payee when " + it)
          .isEqualTo(it.taken() ? "20.00 and 30.00" : "70.00 and 30.00");
      if (!it.reached()) {
        break;
      }
    }
  }

  @Test
  @Points(5)
  @Hint("Between looking whether there is enough and taking it, what can happen?")
  void whatOthersHaveTakenIsNotThereAnyMore() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "20.00"));

    for (int moment = 1; moment <= MOST_STATEMENTS; moment++) {
      Meanwhile it = anotherProgramTakesFiftyBefore(moment, "80.00");

      assertThat(it.balances())
          .as("the balances of payer and payee when " + it)
          .isEqualTo(it.taken() ? "50.00 and 0.00" : "20.00 and 80.00");
      assertThat(named(it.thrown()))
          .as("what transfer threw when " + it)
          .isEqualTo(it.taken() ? "InsufficientFundsException" : "nothing");
      if (!it.reached()) {
        break;
      }
    }
  }

  @Test
  @Points(4)
  @Hint("Both look, both find enough, both take: which of the two has to notice, and how?")
  void ofTwoTransfersOnlyTheOneThatIsPaidForIsMade() throws Exception {
    bank.transfer(transfer(ada, linus, "20.00"));

    List<Throwable> thrown =
        Lockstep.of(database)
            .run(
                () -> bank.transfer(transfer(ada, linus, "60.00")),
                () -> bank.transfer(transfer(ada, grace, "60.00")));

    assertThat(accounts())
        .as("Ada had 80.00, Linus 70.00, Grace 7.77; 60.00 were to go to Linus and 60.00 to Grace")
        .isIn("Ada 20.00, Linus 130.00, Grace 7.77", "Ada 20.00, Linus 70.00, Grace 67.77");
    assertThat(thrown.stream().map(BankFixture::named).sorted().collect(joining(" and ")))
        .as("what the two transfers threw")
        .isEqualTo("InsufficientFundsException and nothing");
  }

  /**
   * What came of a transfer that another program interfered with.
   *
   * @param amount what was to be transferred of 100.00
   * @param moment the number of the statement before which the other program wanted 50.00
   * @param reached whether the transfer had that many statements
   * @param taken whether the other program got them, because the row was not locked
   * @param thrown what transfer threw, or null
   * @param balances what payer and payee have in the end
   */
  private record Meanwhile(
      String amount,
      int moment,
      boolean reached,
      boolean taken,
      Throwable thrown,
      String balances) {
    @Override
    public String toString() {
      return "%s of 100.00 were to be moved and another program %s"
          .formatted(amount, taken ? "took 50.00 just before statement " + moment : "took nothing");
    }
  }

  private Meanwhile anotherProgramTakesFiftyBefore(int moment, String amount) {
    long payer = open("Payer", "100.00");
    long payee = open("Payee", "0.00");
    AtomicInteger statements = new AtomicInteger();
    AtomicBoolean taken = new AtomicBoolean();
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              if (statements.incrementAndGet() == moment) {
                taken.set(takeUnlessLocked(payer, 50));
              }
            });
    Throwable thrown = catchThrowable(() -> bank.transfer(transfer(payer, payee, amount)));
    database.recording().beforeEachStatement(statement -> {});
    return new Meanwhile(
        amount,
        moment,
        statements.get() >= moment,
        taken.get(),
        thrown,
        balanceOf(payer) + " and " + balanceOf(payee));
  }

  private static String balanceOf(long account) {
    return database
        .value("SELECT balance FROM accounts WHERE id = ?", account)
        .map(BigDecimal.class::cast)
        .orElseThrow()
        .toPlainString();
  }

  /** Take money as another program does; it comes too late when the transfer holds the row. */
  private static boolean takeUnlessLocked(long account, int amount) {
    try (Connection connection = database.ownConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '20ms'");
      try {
        return statement.executeUpdate(
                "UPDATE accounts SET balance = balance - %d WHERE id = %d AND balance >= %d"
                    .formatted(amount, account, amount))
            == 1;
      } finally {
        statement.execute("RESET lock_timeout");
      }
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new IllegalStateException("The other program's own statement failed", e);
      }
      return false;
    }
  }
}
