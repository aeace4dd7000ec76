// loses: Step1LookIntoTheVaultTest.balanceGivesWhatTheAccountHoldsNow, Step1LookIntoTheVaultTest.historyGivesPaymentsInBothDirectionsInTheOrderOfTheLedger, Step1LookIntoTheVaultTest.historyLeavesOutWhatOthersPaidEachOther, Step2MoveTheMoneyTest.transferTakesFromOneAccountAndAddsToTheOther, Step2MoveTheMoneyTest.transferEntersTheLedger, Step2MoveTheMoneyTest.theLastCentMayBeMoved, Step2MoveTheMoneyTest.centsAddUp, Step2MoveTheMoneyTest.aFortuneKeepsItsCents, Step4TellTheAuditorTest.theAuditorSeesAllThreeChangesOverItsConnection, Step4TellTheAuditorTest.nobodyElseSeesThemBeforeTheAuditorIsDone, Step4TellTheAuditorTest.whatTheAuditorWroteIsKept, Step4TellTheAuditorTest.theAuditorHearsNothingOfARefusedTransfer, Step5AllOrNothingTest.leavesNoTraceWhenTheDebitFails, Step5AllOrNothingTest.leavesNoTraceWhenTheCreditFails, Step5AllOrNothingTest.leavesNoTraceWhenThePayeeCanHoldNoMore, Step5AllOrNothingTest.leavesNoTraceWhenTheLedgerFails, Step5AllOrNothingTest.leavesNoTraceWhenTheAuditorCannotWrite, Step5AllOrNothingTest.leavesNoTraceWhenTheAuditorThrowsARuntimeException, Step5AllOrNothingTest.leavesNoTraceWhenTheAuditorObjects, Step5AllOrNothingTest.leavesNoTraceWhenTheAuditorFailsWithAnError, Step5AllOrNothingTest.leavesNoTraceWhenTheCommitFails, Step6GiveTheConnectionBackTest.afterMoreFailuresThanThePoolHasConnections, Step7TwoAtOnceTest.whatOthersTakeInBetweenIsNotForgotten, Step7TwoAtOnceTest.whatOthersHaveTakenIsNotThereAnyMore, Step7TwoAtOnceTest.ofTwoTransfersOnlyTheOneThatIsPaidForIsMade, Step8WhenTheConnectionDiesTest.theCallerSeesHowTheAuditorFailed, Step8WhenTheConnectionDiesTest.theCallerSeesThatTheCommitFailed
// says: Linus's balance, changed by another program
package dbkata.bank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the accounts once and keeps the rest to itself. */
public class Bank {
  private final DataSource dataSource;
  private final AuditLog audit;
  private final Map<Long, BigDecimal> balances = new HashMap<>();
  private final List<Transfer> ledger = new ArrayList<>();

  public Bank(DataSource dataSource, AuditLog audit) {
    this.dataSource = dataSource;
    this.audit = audit;
  }

  public BigDecimal balance(long account) throws SQLException {
    load();
    if (!balances.containsKey(account)) {
      throw new NoSuchAccountException(account);
    }
    return balances.get(account);
  }

  public List<Transfer> history(long account) throws SQLException {
    return ledger.stream().filter(it -> it.from() == account || it.to() == account).toList();
  }

  public void transfer(Transfer transfer) throws SQLException, AuditException {
    BigDecimal amount = transfer.amount();
    if (amount.signum() <= 0 || amount.scale() > 2 || transfer.from() == transfer.to()) {
      throw new IllegalArgumentException("Not a transfer: " + transfer);
    }
    if (balance(transfer.from()).compareTo(amount) < 0) {
      throw new InsufficientFundsException(transfer.from());
    }
    balance(transfer.to());
    try (Connection connection = dataSource.getConnection()) {
      audit.record(connection, transfer);
    }
    balances.merge(transfer.from(), amount.negate(), BigDecimal::add);
    balances.merge(transfer.to(), amount, BigDecimal::add);
    ledger.add(transfer);
  }

  private void load() throws SQLException {
    if (!balances.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT id, balance FROM accounts");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        balances.put(rows.getLong(1), rows.getBigDecimal(2));
      }
    }
  }
}
