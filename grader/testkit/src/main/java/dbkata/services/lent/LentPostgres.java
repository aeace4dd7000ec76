package dbkata.services.lent;

import dbkata.services.Backends;
import dbkata.services.PostgresDatabase;
import dbkata.services.RunningPostgres;
import dbkata.services.ServicesException;
import dbkata.services.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Give the database that is lent at the time of asking.
 *
 * <p>No administrator is needed: the owner of a database is a member of its student's role.
 */
final class LentPostgres implements RunningPostgres {
  private final Settings settings;
  private @Nullable PostgresDatabase latest;

  LentPostgres(Settings settings) {
    this.settings = settings;
  }

  /** One that is lent is given once: whoever asks again would find the tables of the first. */
  @Override
  public synchronized PostgresDatabase createDatabase(String label) {
    PostgresDatabase lent = Lending.postgres(settings);
    if (latest != null && latest.jdbcUrl().equals(lent.jdbcUrl())) {
      throw new ServicesException(
          "The database "
              + lent.name()
              + " is in use already and no other is lent: "
              + label
              + " cannot have one of its own.");
    }
    latest = lent;
    return lent;
  }

  /** It is the lender's, who drops it. */
  @Override
  public void dropDatabase(PostgresDatabase database) {}

  @Override
  public synchronized boolean terminateBackend(int pid) {
    if (latest == null) {
      throw new ServicesException("No database is in use whose backend " + pid + " could be.");
    }
    try (Connection owner = latest.connectAsOwner()) {
      return Backends.end(owner, pid);
    } catch (SQLException e) {
      throw new ServicesException(
          "PostgreSQL cannot end the backend "
              + pid
              + " of "
              + latest.name()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public void release() {}

  @Override
  public void close() {}
}
