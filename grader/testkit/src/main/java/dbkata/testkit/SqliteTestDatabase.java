package dbkata.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A SQLite file of each test's own, to be registered as an instance field:
 *
 * <pre>{@code
 * @RegisterExtension final SqliteTestDatabase database = SqliteTestDatabase.inNewFile();
 * }</pre>
 */
public final class SqliteTestDatabase extends TestDatabase
    implements BeforeEachCallback, AfterEachCallback {
  /** "The database file is locked", see https://www.sqlite.org/rescode.html#busy. */
  private static final int SQLITE_BUSY = 5;

  private static final String FILE = "kata.db";

  /**
   * Rows that nobody ordered come in reverse on the student's side, so that a forgotten ORDER BY
   * shows; SQLite offers it for that, see
   * https://www.sqlite.org/pragma.html#pragma_reverse_unordered_selects.
   */
  private static final String UNORDERED_IN_REVERSE = "&reverse_unordered_selects=true";

  /**
   * Nothing can be attached, however the statement is disguised, so the student's code reaches no
   * other file; only {@code unwrap} could undo it, which the recording refuses. See
   * https://www.sqlite.org/c3ref/c_limit_attached.html.
   */
  private static final String NOTHING_ATTACHED = "&limit_attached=0";

  /**
   * A test's file need not survive a power cut, and waiting for the disk is most of what a small
   * transaction takes. See https://www.sqlite.org/pragma.html#pragma_synchronous.
   */
  private static final String WITHOUT_THE_DISK = "?synchronous=OFF";

  private final Path folder;
  private final DataSource dataSource;

  private SqliteTestDatabase() {
    folder = Path.of(System.getProperty("java.io.tmpdir"), "dbkata-sqlite-" + UUID.randomUUID());
    dataSource = reopened();
  }

  /** Make an empty database in a new file, which is deleted after the test. */
  public static SqliteTestDatabase inNewFile() {
    return new SqliteTestDatabase();
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  /** Open the same file again, as a program that was restarted would. */
  public DataSource reopened() {
    return recording()
        .recorded(
            new UrlDataSource(url() + UNORDERED_IN_REVERSE + NOTHING_ATTACHED), OtherFiles::refuse);
  }

  @Override
  public Connection ownConnection() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /**
   * Execute one statement as another program would, without waiting for a lock: when the student's
   * code holds the file in a transaction, the other program comes too late and changes nothing.
   */
  public void executeUnlessLocked(String sql) {
    try (Connection connection = ownConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute(sql);
    } catch (SQLException e) {
      if (e.getErrorCode() != SQLITE_BUSY) {
        throw new IllegalStateException("The test's own statement failed: " + sql, e);
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    SqliteLibrary.require();
    Files.createDirectory(folder);
    recording().start(context.getDisplayName());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    publishFailedStatement(context);
    recording().clear();
    if ("1".equals(System.getenv("KATA_KEEP"))) {
      System.out.printf(
          "Kept for \"%s\": sqlite3 %s%n", context.getDisplayName(), folder.resolve(FILE));
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve(FILE) + WITHOUT_THE_DISK;
  }
}
