package release25;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** What the newest Java makes of its own forms. */
public class Java25 {
  private final Connection connection;

  public Java25(Connection connection) {
    this.connection = connection;
  }

  sealed interface Filter permits ByTitle, ByOwner, All {}

  record ByTitle(String title) implements Filter {}

  record ByOwner(String owner) implements Filter {}

  record All() implements Filter {}

  enum Sort {
    TITLE,
    DUE
  }

  public void patternSwitch(Filter filter) throws SQLException {
    String where =
        switch (filter) {
          case ByTitle(String title) -> " WHERE title = '" + title + "'";
          case ByOwner(var _) -> " WHERE owner = ?";
          case All _ -> "";
        };
    connection.prepareStatement("SELECT * FROM task" + where); // FINDING: "title"
  }

  public void fixedPatternSwitch(Filter filter) throws SQLException {
    String where =
        switch (filter) {
          case ByTitle(String title) when title.isEmpty() -> "";
          case ByTitle _ -> " WHERE title = ?";
          case ByOwner _ -> " WHERE owner = ?";
          case All _ -> "";
        };
    connection.prepareStatement("SELECT * FROM task" + where); // OK
  }

  public void enumSwitch(Sort sort) throws SQLException {
    String column =
        switch (sort) {
          case TITLE -> "title";
          case DUE -> "due_at";
          case null -> "id";
        };
    connection.prepareStatement("SELECT * FROM task ORDER BY " + column); // OK
  }

  public void typeSwitch(Object value) throws SQLException {
    String condition =
        switch (value) {
          case null -> "IS NULL";
          case Integer number when number > 0 -> "= " + number;
          case Integer _ -> "= 0";
          default -> "= ?";
        };
    connection.prepareStatement("SELECT * FROM task WHERE id " + condition); // FINDING: "number"
  }

  public void recordPattern(Statement statement, Object filter) throws SQLException {
    if (filter instanceof ByTitle(var title)) {
      statement.executeQuery("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    }
  }

  public void primitivesJoined(Statement statement, long id) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id = " + id); // FINDING: with setLong
  }

  /** Its constructor works before it calls its parent's. */
  static class Base {
    private final String sql;

    Base(String sql) {
      this.sql = sql;
    }

    void run(Statement statement) throws SQLException {
      statement.execute(sql); // FINDING: "table"
    }
  }

  static final class Clear extends Base {
    Clear(String table) {
      var text = "DELETE FROM " + table;
      super(text);
    }
  }

  public void clear(Statement statement, String table) throws SQLException {
    new Clear(table).run(statement);
  }

  public void gathered(List<Long> ids) throws SQLException {
    String marks =
        ids.stream().gather(Gatherers.windowFixed(1)).map(_ -> "?").collect(Collectors.joining(","));
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void firstOfAList(boolean desc) throws SQLException {
    var order = List.of(desc ? "DESC" : "ASC").getFirst();
    connection.prepareStatement("SELECT * FROM task ORDER BY id " + order); // OK
  }
}
