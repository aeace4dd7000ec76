package release8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a compiler of Java 8, or another compiler, makes of the common forms. */
public class Java8 {
  private static final String SELECT = "SELECT id FROM task";
  private final Connection connection;
  private final String table = "task";

  public Java8(Connection connection) {
    this.connection = connection;
  }

  enum Sort {
    TITLE("title"),
    DUE("due_at");

    private final String column;

    Sort(String column) {
      this.column = column;
    }
  }

  public void plus(Statement statement, String title) throws SQLException {
    statement.executeQuery(SELECT + " WHERE title = '" + title + "'"); // FINDING: "title" (joined with
  }

  public void startsWithAValue(Statement statement, String select) throws SQLException {
    statement.executeQuery(select + " LIMIT 1"); // FINDING: "select"
  }

  public void plusAssign(Statement statement, int id) throws SQLException {
    String sql = SELECT;
    sql += " WHERE id = " + id;
    statement.executeQuery(sql); // FINDING: "id"
  }

  public void builder(String title) throws SQLException {
    StringBuilder sql = new StringBuilder(SELECT);
    if (title != null) {
      sql.append(" WHERE title LIKE '%").append(title).append("%'");
    }
    connection.prepareStatement(sql.toString()); // FINDING: "%" + title + "%"
  }

  public void format(String title) throws SQLException {
    connection.prepareStatement(String.format("%s WHERE title = '%s'", SELECT, title)); // FINDING: "title"
  }

  public void privateHelper(String title) throws SQLException {
    run(SELECT);
    run(SELECT + " WHERE title = '" + title + "'");
  }

  private void run(String sql) throws SQLException {
    connection.createStatement().execute(sql); // FINDING: "title"
  }

  public void innerClass(final String title) {
    new Thread() {
      @Override
      public void run() {
        try {
          delete("DELETE FROM task WHERE title = '" + title + "'");
          delete("DELETE FROM " + table);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }.start();
  }

  private void delete(String sql) throws SQLException {
    connection.createStatement().execute(sql); // FINDING: "title"
  }

  public void lambda(List<String> titles) {
    titles.forEach(
        title -> {
          try {
            connection.createStatement().execute("DELETE FROM task WHERE title = " + title); // FINDING: "title"
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  public void tryFinally(Statement statement, String title) throws SQLException {
    try {
      statement.execute("SELECT 1");
    } finally {
      statement.execute("DELETE FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    }
  }

  public void stringSwitch(String sort) throws SQLException {
    String column;
    switch (sort) {
      case "title":
        column = "title";
        break;
      case "due":
        column = "due_at";
        break;
      default:
        column = "id";
    }
    connection.prepareStatement(SELECT + " ORDER BY " + column); // OK
  }

  public void enumHeld(Sort sort) throws SQLException {
    connection.prepareStatement(SELECT + " ORDER BY " + sort.column); // OK
  }

  public void enumSwitch(Sort sort) throws SQLException {
    String direction;
    switch (sort) {
      case TITLE:
        direction = "ASC";
        break;
      default:
        direction = "DESC";
    }
    connection.prepareStatement(SELECT + " ORDER BY id " + direction); // OK
  }

  public void placeholders(List<Long> ids) throws SQLException {
    connection.prepareStatement(
        SELECT + " WHERE id IN (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")"); // OK
    String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + " WHERE id IN (" + marks + ")")) { // OK
      select.executeQuery();
    }
  }

  public void filters(String title) throws SQLException {
    StringBuilder sql = new StringBuilder(SELECT).append(" WHERE 1 = 1");
    if (title != null) {
      sql.append(" AND title = ?");
    }
    connection.prepareStatement(sql.toString()); // OK
  }

  public void fixedHelper() throws SQLException {
    Runnable job =
        () -> {
          try {
            again("DELETE FROM task", 3);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    job.run();
  }

  private void again(String sql, int times) throws SQLException {
    connection.createStatement().execute(sql); // OK
    if (times > 0) {
      again(sql, times - 1);
    }
  }
}
