package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps a record of transfers for the auditor. Given: leave it as it is. */
public interface AuditLog {
  /**
   * Write down a transfer, over the connection on which it is being made.
   *
   * <p>Like any code that is not yours it may fail, also by a RuntimeException.
   *
   * @param connection the connection of the transfer's transaction; it is neither committed, rolled
   *     back nor closed here
   * @param transfer what was changed just now and is not committed yet
   * @throws SQLException if the record cannot be written
   * @throws AuditException if the auditor objects to the transfer
   */
  void record(Connection connection, Transfer transfer) throws SQLException, AuditException;
}
