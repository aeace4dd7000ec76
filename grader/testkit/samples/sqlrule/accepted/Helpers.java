package accepted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Fixed texts that pass through methods and classes. */
public class Helpers {
  private final DataSource source;

  public Helpers(DataSource source) {
    this.source = source;
  }

  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  public List<String> titles() {
    return query("SELECT title FROM task WHERE done = ?", row -> row.getString(1), false);
  }

  public List<Long> ids(String owner) {
    return query("SELECT id FROM task WHERE owner = ?", row -> row.getLong(1), owner);
  }

  private <T> List<T> query(String sql, Mapper<T> mapper, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) { // OK
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(mapper.map(rows));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot run " + sql, e);
    }
  }

  public int rename(long id, String title) {
    return inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE task SET title = ? WHERE id = ?")) { // OK
            update.setString(1, title);
            update.setLong(2, id);
            return update.executeUpdate();
          }
        });
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void capturedText(Connection connection) {
    String sql = "DELETE FROM task WHERE done = 1";
    Runnable job =
        () -> {
          try {
            connection.createStatement().execute(sql); // OK
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    job.run();
  }

  public void helperReturnsFixedText(Statement statement, boolean done) throws SQLException {
    statement.executeQuery(select(done)); // OK
    statement.executeQuery(orderedBy("title")); // OK
  }

  private static String select(boolean done) {
    if (done) {
      return "SELECT * FROM task WHERE done = 1";
    }
    return "SELECT * FROM task";
  }

  private static String orderedBy(String column) {
    return "SELECT * FROM task ORDER BY " + column;
  }

  /** The same helper gets other texts elsewhere, where no SQL is run. */
  public String describe(String column) {
    return orderedBy(column);
  }

  public void chain(Statement statement) throws SQLException {
    first(statement, "task");
    first(statement, "owner");
  }

  private void first(Statement statement, String table) throws SQLException {
    second(statement, "SELECT * FROM " + table);
  }

  private void second(Statement statement, String sql) throws SQLException {
    statement.executeQuery(sql); // OK
  }

  public void recursion(Statement statement, int n) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id IN (" + marks(n) + ")"); // OK
  }

  private static String marks(int n) {
    return n == 1 ? "?" : marks(n - 1) + ", ?";
  }

  public void recursionThatRuns(Statement statement, int n) throws SQLException {
    again(statement, "SELECT 1", n);
  }

  private void again(Statement statement, String sql, int n) throws SQLException {
    statement.execute(sql); // OK
    if (n > 0) {
      again(statement, sql, n - 1);
    }
  }

  public void varargs(Statement statement) throws SQLException {
    runAll(statement, "DROP TABLE task", "DROP TABLE owner");
    runAll(statement);
  }

  private static void runAll(Statement statement, String... commands) throws SQLException {
    for (String command : commands) {
      statement.execute(command); // OK
    }
  }

  public void generics(Statement statement) throws SQLException {
    statement.executeQuery(either(true, "SELECT 1", "SELECT 2")); // OK
  }

  private static <T> T either(boolean first, T a, T b) {
    return first ? a : b;
  }

  /** A query as a value, made of fixed text wherever it is made. */
  private record Query(String sql, int columns) {}

  public void record(Statement statement) throws SQLException {
    for (Query query : List.of(new Query("SELECT 1", 1), new Query("SELECT 1, 2", 2))) {
      statement.executeQuery(query.sql()); // OK
    }
  }

  /** A parent that asks its children for fixed texts. */
  abstract static class Repository {
    abstract String table();

    String columns() {
      return "*";
    }

    void all(Statement statement) throws SQLException {
      statement.executeQuery("SELECT " + columns() + " FROM " + table()); // OK
    }
  }

  static final class Tasks extends Repository {
    @Override
    String table() {
      return "task";
    }
  }

  static final class Owners extends Repository {
    @Override
    String table() {
      return "owner";
    }

    @Override
    String columns() {
      return "id, name";
    }
  }

  /** A parent whose table is given by its children's constructors. */
  abstract static class Table {
    private final String name;

    Table(String name) {
      this.name = name;
    }

    void clear(Statement statement) throws SQLException {
      statement.execute("DELETE FROM " + name); // OK
    }
  }

  static final class TaskTable extends Table {
    TaskTable() {
      super("task");
    }
  }

  /** An inner class that captures a fixed text. */
  public void anonymousClass(Statement statement) {
    String sql = "DELETE FROM task";
    new Thread() {
      @Override
      public void run() {
        try {
          statement.execute(sql); // OK
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }.start();
  }

  /** A default method that returns fixed text. */
  interface Sorted {
    default String order() {
      return " ORDER BY id";
    }
  }

  static final class Finder implements Sorted {
    void find(Statement statement) throws SQLException {
      statement.executeQuery("SELECT * FROM task" + order()); // OK
    }
  }

  public void tryFinally(Statement statement) throws SQLException {
    String sql = "BEGIN";
    try {
      statement.execute(sql); // OK
      sql = "COMMIT";
    } catch (SQLException e) {
      sql = "ROLLBACK";
      throw e;
    } finally {
      statement.execute(sql); // OK
    }
  }

  /** A method of that name which runs no SQL. */
  public void noSink(String title) {
    execute("looking for " + title);
    Function<String, Integer> counts = this::query;
    counts.apply(title);
  }

  private boolean execute(String text) {
    return text.isEmpty();
  }

  private int query(String text) {
    return text.length();
  }
}
