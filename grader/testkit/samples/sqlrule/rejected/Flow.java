package rejected;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Texts that change on some way through a method. */
public class Flow {

  public void switchStatement(Statement statement, String sort) throws SQLException {
    String order;
    switch (sort) {
      case "title":
        order = "title";
        break;
      case "due":
        order = "due_at";
        break;
      default:
        order = sort;
    }
    statement.executeQuery("SELECT * FROM task ORDER BY " + order); // FINDING: choose among constant texts
  }

  public void switchExpression(Statement statement, String sort) throws SQLException {
    String order =
        switch (sort) {
          case "title", "due" -> sort;
          default -> "id";
        };
    statement.executeQuery("SELECT * FROM task ORDER BY " + order); // FINDING: "order"
  }

  public void tryFinally(Statement statement, String title) throws SQLException {
    String sql = "SELECT 1";
    try {
      sql = "SELECT * FROM task WHERE title = '" + title + "'";
      statement.execute("SELECT 2");
    } finally {
      statement.execute(sql); // FINDING: "title"
    }
  }

  public void catchBlock(Statement statement, String title) throws SQLException {
    String sql = "SELECT 1";
    try {
      statement.execute("SELECT 2");
      sql = "SELECT * FROM task WHERE title = '" + title + "'";
      statement.execute("SELECT 3");
    } catch (SQLException e) {
      statement.execute(sql); // FINDING: "title"
    }
  }

  public void loop(Statement statement, List<String> titles) throws SQLException {
    String sql = "SELECT * FROM task WHERE 1 = 1";
    for (String title : titles) {
      sql += " OR title = '" + title + "'";
    }
    statement.executeQuery(sql); // FINDING: "title"
  }

  public void nextRound(Statement statement, List<String> titles) throws SQLException {
    String sql = "SELECT 1";
    for (String title : titles) {
      statement.executeQuery(sql); // FINDING: "title"
      sql = "SELECT * FROM task WHERE title = '" + title + "'";
    }
  }

  public void inList(Connection connection, List<Long> ids) throws SQLException {
    StringBuilder in = new StringBuilder();
    for (Long id : ids) {
      if (in.length() > 0) {
        in.append(',');
      }
      in.append(id);
    }
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + in + ")"); // FINDING: "id"
  }

  public void inListOfText(Connection connection, String ids) throws SQLException {
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + ids + ")"); // FINDING: Write one ? for each value
  }

  public void likePattern(Connection connection, String word) throws SQLException {
    connection.prepareStatement("SELECT * FROM task WHERE title LIKE '%" + word + "%'"); // FINDING: Write LIKE ? in the text and pass "%" + word + "%" with setString
  }

  public void tableName(Statement statement, String table) throws SQLException {
    statement.execute("DROP TABLE " + table); // FINDING: A placeholder cannot stand for a name
  }

  public void direction(Statement statement, String direction) throws SQLException {
    statement.executeQuery("SELECT * FROM task ORDER BY title " + direction); // FINDING: A placeholder cannot stand for a name
  }

  public void patternMatch(Statement statement, Object value) throws SQLException {
    if (value instanceof String title) {
      statement.executeQuery("SELECT * FROM task WHERE title = '" + title + "'"); // FINDING: "title"
    }
  }
}
