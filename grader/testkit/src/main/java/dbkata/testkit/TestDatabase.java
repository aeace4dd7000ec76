package dbkata.testkit;

import dbkata.testkit.recording.FailedStatement;
import dbkata.testkit.recording.Recording;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real database of a test's own: the student's side of it, recorded, and the test's side, which
 * looks and meddles over connections of its own.
 */
public abstract class TestDatabase implements Extension {
  /** The key of the report entry that names the statement which a failure came from. */
  public static final String SQL_ENTRY = "kata.sql";

  private final Recording recording = new Recording();

  /** Give the data source for the student's code; what is done through it is recorded. */
  public abstract DataSource dataSource();

  /** Tell what the student's code did in this test. */
  public final Recording recording() {
    return recording;
  }

  /** Open a connection that is the test's own, not recorded, in autocommit. */
  public abstract Connection ownConnection() throws SQLException;

  /**
   * Execute one statement over a connection of the test's own and commit it.
   *
   * @return the number of rows that changed
   */
  public final int execute(String sql, @Nullable Object... parameters) {
    try (Connection connection = ownConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.execute() ? 0 : statement.getUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException("The test's own statement failed: " + sql, e);
    }
  }

  /** Read rows over a connection of the test's own: column names in lower case, to values. */
  public final List<Map<String, @Nullable Object>> rows(
      String sql, @Nullable Object... parameters) {
    try (Connection connection = ownConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The test's own query failed: " + sql, e);
    }
  }

  /** Read the first column of the only row; empty when there is no row or the value is null. */
  public final Optional<Object> value(String sql, @Nullable Object... parameters) {
    List<Map<String, @Nullable Object>> rows = rows(sql, parameters);
    if (rows.size() > 1) {
      throw new IllegalStateException("The test's own query gave " + rows.size() + " rows: " + sql);
    }
    return rows.stream().flatMap(row -> row.values().stream().limit(1)).findFirst();
  }

  /** Read a count or another whole number, 0 when there is no row. */
  public final long number(String sql, @Nullable Object... parameters) {
    return value(sql, parameters).map(it -> ((Number) it).longValue()).orElse(0L);
  }

  /**
   * Tell those who listen to the tests which statement a failure came from: the error itself does
   * not say, and only this JVM knows. Under Maven nobody prints it.
   */
  static void publishFailedStatement(ExtensionContext context) {
    context
        .getExecutionException()
        .flatMap(FailedStatement::of)
        .filter(sql -> !sql.isBlank()) // JUnit refuses such an entry
        .ifPresent(sql -> context.publishReportEntry(SQL_ENTRY, sql));
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), result.getObject(i));
    }
    return row;
  }
}
