package dbkata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dbkata.testkit.PostgresTestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A transfer that is watched from a second connection while it is under way, and afterwards. */
final class Attempt {
  private final BankFixture fixture;
  private final PostgresTestDatabase database = BankFixture.database;
  private final Transfer transfer;
  private Runnable meddling = () -> {};
  private int meddlesBefore;
  private int statements;

  private Attempt(BankFixture fixture, Transfer transfer) {
    this.fixture = fixture;
    this.transfer = transfer;
  }

  static Attempt at(BankFixture fixture, Transfer transfer) {
    return new Attempt(fixture, transfer);
  }

  /** Let something happen just before the transfer sends its statement of this number, from 1. */
  Attempt meddlingBefore(int statement, Runnable action) {
    meddlesBefore = statement;
    meddling = action;
    return this;
  }

  /** Tell whether the transfer had a statement before which the meddling happened. */
  boolean wasMeddledWith() {
    return statements >= meddlesBefore;
  }

  /**
   * Make a transfer that must fail, and look for traces of it.
   *
   * @return what it threw
   */
  Throwable failsWithoutATrace() {
    String before = BankFixture.vault();
    Set<String> seenOnTheWay = new LinkedHashSet<>();
    database
        .recording()
        .beforeEachStatement(
            statement -> {
              seenOnTheWay.add(BankFixture.vault());
              meddleBefore(++statements);
            });
    Throwable thrown = catchThrowable(() -> fixture.bank.transfer(transfer));
    database.recording().beforeEachStatement(statement -> {});

    if (wasMeddledWith()) {
      assertThat(BankFixture.vault())
          .as("what a second connection sees after the failure")
          .isEqualTo(before);
      for (String seen : seenOnTheWay) {
        assertThat(seen)
            .as("what a second connection saw while the transfer was under way")
            .isEqualTo(before);
      }
      assertThat(BankFixture.openTransactions())
          .as("transactions that are still open after the failure")
          .isZero();
      assertThat(thrown)
          .withFailMessage(
              "transfer returned as if all had gone well, though something in it had failed")
          .isNotNull();
    }
    return thrown;
  }

  /** Make a transfer that must succeed, whatever happened before. */
  void succeeds() throws SQLException, AuditException {
    String before = BankFixture.ledger();
    BigDecimal expected = balanceOf(transfer.to()).add(transfer.amount());

    fixture.bank.transfer(transfer);

    assertThat(balanceOf(transfer.to()))
        .as("the payee's balance after the next transfer, which must go well")
        .isEqualByComparingTo(expected);
    assertThat(BankFixture.ledger())
        .as("the ledger after the next transfer, which must go well")
        .startsWith(before)
        .isNotEqualTo(before);
  }

  private void meddleBefore(int statement) {
    if (statement == meddlesBefore) {
      meddling.run();
    }
  }

  private BigDecimal balanceOf(long account) {
    return (BigDecimal)
        database.value("SELECT balance FROM accounts WHERE id = ?", account).orElseThrow();
  }
}
