package dbkata.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tests' auditor: it writes a row over the connection that it is given, then does what the test
 * asks for.
 */
final class TestAuditor implements AuditLog {
  /** What an auditor may do: look, fail, end the connection. */
  interface Act {
    void on(Connection connection) throws SQLException, AuditException;
  }

  private final List<Transfer> heard = new ArrayList<>();
  private Act act = connection -> {};

  /** Throw it as it is, whatever it is. */
  static void fail(Throwable failure) throws AuditException {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw (AuditException) failure;
  }

  /** Give it as callers give one: as an object or as a lambda, which nobody can foresee. */
  AuditLog asGiven() {
    return ThreadLocalRandom.current().nextBoolean() ? this : this::record;
  }

  synchronized List<Transfer> heard() {
    return List.copyOf(heard);
  }

  void then(Act next) {
    act = next;
  }

  void thenNothing() {
    act = connection -> {};
  }

  @Override
  public void record(Connection connection, Transfer transfer) throws SQLException, AuditException {
    synchronized (this) {
      heard.add(transfer);
    }
    Objects.requireNonNull(connection, "The auditor was given null, not the connection");
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO audit (note) VALUES (?)")) {
      statement.setString(1, "seen " + transfer.amount());
      statement.executeUpdate();
    }
    act.on(connection);
  }
}
