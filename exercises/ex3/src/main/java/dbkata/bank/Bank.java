package dbkata.bank;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Moves money between accounts. What each method promises is on the page, README.md. */
public class Bank {
  private final DataSource dataSource;
  private final AuditLog audit;

  public Bank(DataSource dataSource, AuditLog audit) {
    this.dataSource = dataSource;
    this.audit = audit;
  }

  public BigDecimal balance(long account) throws SQLException {
    // TODO Step 1: select one balance; there may be no such account.
    throw new UnsupportedOperationException(
        "Step 1: select the balance of this account, or throw NoSuchAccountException.");
  }

  public List<Transfer> history(long account) throws SQLException {
    // TODO Step 1: select the ledger's rows that name this account on either side.
    throw new UnsupportedOperationException(
        "Step 1: select the transfers from or to this account, in the order of the ledger's ids.");
  }

  public void transfer(Transfer transfer) throws SQLException, AuditException {
    // TODO Step 2: change two balances and add a ledger row.
    // TODO Step 3: refuse what must not be.
    // TODO Step 4: tell the auditor while it can still be undone.
    // TODO Steps 5 to 8: all or nothing, whatever fails and whoever else is at work.
    throw new UnsupportedOperationException(
        "Step 2: take the amount from one account, add it to the other, write a ledger row.");
  }
}
