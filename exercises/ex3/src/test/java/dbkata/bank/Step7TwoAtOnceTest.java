package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Step(number = 7, title = "Two at once")
class Step7TwoAtOnceTest extends BankFixture {
  /** More statements than a transfer has, so that a loop over them ends. */
  private static final int MOST_STATEMENTS = 20;

  /** "A lock could not be had in time", errcodes-appendix of the PostgreSQL documentation. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @Test
  @Points(3)
  @Hint("Who works out the new balance: your Java code, from what it read a moment ago, or SQL?")
  void whatOthersTakeInBetweenIsNotForgotten() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "20.00"));
    AtomicInteger taken = new AtomicInteger();
    database
        .recording()
        .beforeEachStatement(statement -> taken.addAndGet(takeUnlessLocked(ada, 1) ? 1 : 0));

    bank.transfer(transfer(ada, linus, "30.00"));

    assertThat(accounts())
        .as(
            "Ada had 80.00, Linus 70.00; 30.00 were moved while another program took %s.00 of Ada's",
            taken)
        .isEqualTo("Ada %s.00, Linus 100.00, Grace 7.77".formatted(50 - taken.get()));
  }

  @Test
  @Points(4)
  @Hint("Between looking whether there is enough and taking it, what can happen?")
  void whatOthersHaveTakenIsNotThereAnyMore() throws SQLException, AuditException {
    bank.transfer(transfer(ada, linus, "20.00"));

    boolean reached = true;
    for (int moment = 1; reached && moment <= MOST_STATEMENTS; moment++) {
      reached = anotherProgramTakesMoneyBefore(moment);
    }
  }

  @Test
  @Points(3)
  @Hint("Both look, both find enough, both take: which of the two has to notice, and how?")
  void twoTransfersThatAccountHasMoneyForOnlyOneOf() throws Exception {
    bank.transfer(transfer(ada, linus, "20.00"));
    List<Throwable> thrown = new ArrayList<>();

    for (Throwable it :
        Lockstep.of(database)
            .run(
                () -> bank.transfer(transfer(ada, linus, "60.00")),
                () -> bank.transfer(transfer(ada, grace, "60.00")))) {
      thrown.add(it);
    }

    assertThat(thrown)
        .as("what the two transfers threw: one nothing, one an InsufficientFundsException")
        .filteredOn(it -> it != null)
        .singleElement()
        .isInstanceOf(InsufficientFundsException.class);
    assertThat(accounts())
        .as("Ada had 80.00, and 60.00 were to go to Linus and to Grace")
        .isIn("Ada 20.00, Linus 130.00, Grace 7.77", "Ada 20.00, Linus 70.00, Grace 67.77");
  }

  /** Of 100.00 another program takes 50.00 at some moment, while 80.00 are to be transferred. */
  private boolean anotherProgramTakesMoneyBefore(int moment) {
    long payer = open("Payer", "100.00");
    long payee = open("Payee", "0.00");
    AtomicInteger statements = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              if (statements.incrementAndGet() == moment) {
                taken.set(takeUnlessLocked(payer, 50) ? 50 : 0);
              }
            });
    Throwable thrown = catchThrowable(() -> bank.transfer(transfer(payer, payee, "80.00")));
    database.recording().beforeEachStatement(statement -> {});

    String story =
        "of 100.00 another program took %d.00 just before statement %d; then 80.00 were to be moved"
            .formatted(taken.get(), moment);
    if (taken.get() == 0) {
      assertThat(thrown).as("what transfer threw: " + story).isNull();
      assertThat(balances(payer, payee)).as(story).containsExactly("20.00", "80.00");
    } else {
      assertThat(balances(payer, payee)).as(story).containsExactly("50.00", "0.00");
      assertThat(thrown)
          .as("what transfer threw: " + story)
          .isInstanceOf(InsufficientFundsException.class);
    }
    return statements.get() >= moment;
  }

  private static List<String> balances(long payer, long payee) {
    return List.of(balanceOf(payer), balanceOf(payee));
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
