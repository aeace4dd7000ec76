package rejected;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Numbers are rejected like every other value: habits count. */
public class Numbers {

  public void id(Statement statement, int id) throws SQLException {
    statement.executeUpdate("DELETE FROM task WHERE id = " + id); // FINDING: with setInt
  }

  public void longId(Statement statement, long id) throws SQLException {
    statement.executeUpdate("DELETE FROM task WHERE id = " + id); // FINDING: with setLong
  }

  public void limit(Connection connection, int limit) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY id LIMIT " + limit); // FINDING: "limit"
  }

  public void page(Connection connection, int page) throws SQLException {
    connection.prepareStatement("SELECT * FROM task LIMIT 20 OFFSET " + (page - 1) * 20); // FINDING: changes
  }

  public void flag(Connection connection, boolean done) throws SQLException {
    connection.prepareStatement("SELECT * FROM task WHERE done = " + done); // FINDING: "done"
  }

  public void money(Connection connection, BigDecimal price) throws SQLException {
    connection.prepareStatement("SELECT * FROM item WHERE price < " + price); // FINDING: setBigDecimal
  }

  public void counter(Statement statement) throws SQLException {
    for (int i = 0; i < 3; i++) {
      statement.executeUpdate("INSERT INTO task(id) VALUES (" + i + ")"); // FINDING: "i"
    }
  }

  public void longCounter(Statement statement) throws SQLException {
    long n = 0;
    while (n < 3) {
      n = n + 1;
    }
    statement.executeQuery("SELECT * FROM task LIMIT " + n); // FINDING: "n"
  }

  public void size(Statement statement, List<Long> ids) throws SQLException {
    statement.executeQuery("SELECT * FROM task LIMIT " + ids.size()); // FINDING: "size()"
  }

  public void length(Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE length = " + title.length()); // FINDING: "length()"
  }

  public void boxed(Statement statement, Integer id) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id = " + Integer.toString(id)); // FINDING: "id"
  }

  public void character(Statement statement, char grade) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE grade = '" + grade + "'"); // FINDING: "grade"
  }

  public void now(Statement statement) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE due < " + System.currentTimeMillis()); // FINDING: "currentTimeMillis()"
  }
}
