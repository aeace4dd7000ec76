package dbkata.bank;

import java.sql.Connection;
import java.sql.SQLException;

/** One piece of work that is done wholly or not at all. */
record Transaction(Connection connection) {
  interface Work {
    void run() throws SQLException, AuditException;
  }

  void run(Work work) throws SQLException, AuditException {
    connection.setAutoCommit(false);
    Throwable failure = null;
    try {
      work.run();
      connection.commit();
    } catch (SQLException | AuditException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      end(failure);
    }
  }

  private void end(Throwable failure) throws SQLException {
    if (failure == null) {
      connection.setAutoCommit(true);
      return;
    }
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
