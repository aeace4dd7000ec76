package rejected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/** Texts that pass through other classes: inner ones, records, parents, interfaces. */
public class Classes {

  /** A record's component is whatever its maker passed. */
  record Query(String sql, int limit) {}

  public void record(Statement statement, String title) throws SQLException {
    Query query = new Query("SELECT * FROM task WHERE title = '" + title + "'", 10);
    statement.executeQuery(query.sql()); // FINDING: "title"
  }

  /** Anybody can make one of these. */
  public record PublicQuery(String sql) {
    public void run(Statement statement) throws SQLException {
      statement.executeQuery(sql); // FINDING: the parameter "sql" of the public constructor
    }
  }

  public void anonymousClass(Statement statement, String title) throws Exception {
    Callable<Boolean> call =
        new Callable<>() {
          @Override
          public Boolean call() throws SQLException {
            return statement.execute("DELETE FROM task WHERE title = '" + title + "'"); // FINDING: "title"
          }
        };
    call.call();
  }

  /** An inner class that takes its text from outside. */
  private final class Inner {
    private final String where;

    Inner(String where) {
      this.where = where;
    }

    void run(Statement statement) throws SQLException {
      statement.executeQuery("SELECT * FROM task " + where); // FINDING: "where"
    }
  }

  public void innerClass(Statement statement, String where) throws SQLException {
    new Inner(where).run(statement);
  }

  public void localClass(Statement statement, String owner) throws SQLException {
    class Finder {
      void find() throws SQLException {
        statement.executeQuery("SELECT * FROM task WHERE owner = '" + owner + "'"); // FINDING: "owner"
      }
    }
    new Finder().find();
  }

  /** A parent with a helper for its children. */
  abstract static class Repository {
    protected final Connection connection;

    Repository(Connection connection) {
      this.connection = connection;
    }

    protected abstract String table();

    PreparedStatement select(String where) throws SQLException {
      return connection.prepareStatement("SELECT * FROM " + table() + " WHERE " + where); // FINDING: "title" (joined with
    }
  }

  static final class TaskRepository extends Repository {
    TaskRepository(Connection connection) {
      super(connection);
    }

    @Override
    protected String table() {
      return "task";
    }

    PreparedStatement byTitle(String title) throws SQLException {
      return select("title = '" + title + "'");
    }
  }

  /** One of the children gives a text that changes. */
  abstract static class Named {
    abstract String table();

    void clear(Statement statement) throws SQLException {
      statement.execute("DELETE FROM " + table()); // FINDING: "table()"
    }
  }

  static final class FixedName extends Named {
    @Override
    String table() {
      return "task";
    }
  }

  static final class AnyName extends Named {
    private final String name;

    AnyName(String name) {
      this.name = name;
    }

    @Override
    String table() {
      return name;
    }
  }

  /** An interface with a default method. */
  public interface Searches {
    Statement statement();

    default void search(String title) throws SQLException {
      statement().executeQuery("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    }

    default String order(String column) {
      return " ORDER BY " + column;
    }
  }

  /** Uses the default method of the interface. */
  public abstract static class Sorted implements Searches {
    public void sorted(String column) throws SQLException {
      statement().executeQuery("SELECT * FROM task" + order(column)); // FINDING: A placeholder cannot stand for a name
    }
  }

  /** A connection that wraps another one. */
  public abstract static class LoggingConnection implements Connection {
    private final Connection inner;

    LoggingConnection(Connection inner) {
      this.inner = inner;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      return inner.prepareStatement(sql); // FINDING: the public method prepareStatement
    }

    public void find(String title) throws SQLException {
      prepareStatement("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    }
  }

  public void subtype(LoggingConnection connection, String title) throws SQLException {
    connection.prepareStatement("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }
}
