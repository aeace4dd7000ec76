package kata;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

class Jdbc {
  private final DataSource source;

  Jdbc(DataSource source) {
    this.source = source;
  }

  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  static class StoreException extends RuntimeException {
    StoreException(SQLException cause) {
      super(cause.getSQLState() + " " + cause.getErrorCode(), cause); // OK
    }
  }

  static class NoRow extends SQLException {
    NoRow() {
      super("no row", "02000"); // OK
    }
  }

  void driverIsThere() throws ClassNotFoundException {
    Class.forName("org.postgresql.Driver"); // OK
    Class.forName("org.sqlite.JDBC"); // OK
  }

  <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) { // OK
      boolean before = connection.getAutoCommit();
      int isolation = connection.getTransactionIsolation();
      connection.setAutoCommit(false); // OK
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE); // OK
      Savepoint savepoint = connection.setSavepoint("before"); // OK
      try {
        T result = work.with(connection);
        connection.releaseSavepoint(savepoint); // OK
        connection.commit(); // OK
        return result;
      } catch (SQLException | RuntimeException e) {
        try {
          connection.rollback(); // OK
        } catch (SQLException second) {
          e.addSuppressed(second); // OK
        }
        throw e;
      } finally {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(before);
      }
    }
  }

  long insert(Connection connection, String title, Instant due) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO t(title, due) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) { // OK
      insert.setString(1, title);
      if (due == null) {
        insert.setNull(2, Types.TIMESTAMP); // OK
      } else {
        insert.setTimestamp(2, Timestamp.from(due)); // OK
      }
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        if (!keys.next()) {
          throw new NoRow();
        }
        return keys.getLong(1); // OK
      }
    } catch (SQLIntegrityConstraintViolationException e) { // OK
      throw new StoreException(e);
    }
  }

  <T> List<T> query(Connection connection, Mapper<T> mapper) throws SQLException {
    List<T> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, title FROM t")) {
      ResultSetMetaData columns = rows.getMetaData();
      while (columns.getColumnCount() > 0 && rows.next()) { // OK
        all.add(mapper.map(rows));
      }
    }
    return all;
  }

  <T> T typed(ResultSet rows, Class<T> type) throws SQLException {
    LocalDate day = rows.getObject("day", LocalDate.class); // OK
    return day == null || rows.wasNull() ? null : rows.getObject(1, type); // OK
  }

  int[] batch(PreparedStatement statement, List<Long> ids) throws SQLException {
    for (Long id : ids) {
      statement.setLong(1, id);
      statement.addBatch(); // OK
    }
    try {
      return statement.executeBatch();
    } catch (BatchUpdateException e) {
      return e.getUpdateCounts(); // OK
    }
  }

  List<Object> array(Connection connection, Long[] ids) throws SQLException {
    java.sql.Array array = connection.createArrayOf("bigint", ids);
    try {
      return List.of((Object[]) array.getArray()); // OK
    } finally {
      array.free();
    }
  }

  boolean tableExists(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet tables = data.getTables(null, null, "t", null)) { // OK
      return tables.next();
    }
  }

  String chain(SQLException problem) {
    StringBuilder text = new StringBuilder();
    for (Throwable one : problem) { // OK
      text.append(one.getMessage());
    }
    return text.append(problem instanceof SQLTransientException).toString();
  }

  void patient(Connection connection, Statement statement) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, 1000); // OK
    statement.setQueryTimeout(5); // OK
    statement.setFetchSize(50);
  }
}
