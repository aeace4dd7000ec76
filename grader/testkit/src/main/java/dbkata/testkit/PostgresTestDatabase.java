package dbkata.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A PostgreSQL database with the exercise's schema, to be registered as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresTestDatabase database = PostgresTestDatabase.withSchema("blog.sql");
 * }</pre>
 *
 * <p>All test classes of a launcher session with the same schema out of the same class loader share
 * one database, in however many requests they run. Before each test every table is emptied, and
 * identities start at a number that nobody can guess.
 */
public final class PostgresTestDatabase extends TestDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(PostgresTestDatabase.class);

  private final String schemaFile;
  private @Nullable PostgresSchema schema;
  private @Nullable DataSource recorded;

  private PostgresTestDatabase(String schemaFile) {
    this.schemaFile = schemaFile;
  }

  /**
   * Ask for a database with this schema.
   *
   * @param schemaFile a resource at the root of the tests' class path, executed once by the owner
   */
  public static PostgresTestDatabase withSchema(String schemaFile) {
    return new PostgresTestDatabase(schemaFile);
  }

  /** Give the student's side: a pool of connections that read and write rows and define nothing. */
  @Override
  public DataSource dataSource() {
    if (recorded == null) {
      // One and the same in a session: Spring binds a transaction to the data source it began on.
      recorded = recording().recorded(schema().students());
    }
    return recorded;
  }

  /** Open a connection as the owner of the tables. */
  @Override
  public Connection ownConnection() throws SQLException {
    return schema().owners().getConnection();
  }

  /** End every connection that the student's code has to the database, as a crash would. */
  public void endStudentsBackends() {
    schema().endStudentsBackends();
  }

  /**
   * End one connection of the student's code, as a crash would, and wait until it is gone.
   *
   * @param pid what {@code SELECT pg_backend_pid()} says on it
   */
  public void endBackend(int pid) {
    schema().endBackend(pid);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    SchemaSource source =
        new SchemaSource(context.getRequiredTestClass().getClassLoader(), schemaFile);
    PostgresSchema present =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .computeIfAbsent(source, PostgresSchema::created, PostgresSchema.class);
    if (present != schema) {
      schema = present;
      recorded = null; // its pool has ended with the session before
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    recording().start(context.getDisplayName());
    schema().empty();
  }

  /**
   * Take everything back. After a failure the student's pool may hold a connection in the middle of
   * a transaction that JDBC knows nothing of; it must not make the next test fail as well.
   */
  @Override
  public void afterEach(ExtensionContext context) {
    publishFailedStatement(context);
    recording().clear();
    if (context.getExecutionException().isPresent()) {
      schema().endStudentsTransactions();
    }
  }

  private PostgresSchema schema() {
    if (schema == null) {
      throw new IllegalStateException("Register PostgresTestDatabase as a static field");
    }
    return schema;
  }
}
