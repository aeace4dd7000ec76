package rejected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Texts joined with {@code +} and its relatives. */
public class Concatenation {
  private final Connection connection;

  public Concatenation(Connection connection) {
    this.connection = connection;
  }

  public ResultSet inTheCall(Statement statement, String title) throws SQLException {
    return statement.executeQuery("SELECT id FROM task WHERE title = '" + title + "'"); // FINDING: "title"
  }

  public void throughALocal(Statement statement, String title) throws SQLException {
    String sql = "DELETE FROM task WHERE title = '" + title + "'";
    statement.executeUpdate(sql); // FINDING: "title" (joined with
  }

  public void compoundAssignment(Statement statement, String owner) throws SQLException {
    String sql = "SELECT * FROM task";
    sql += " WHERE owner = '" + owner + "'";
    statement.execute(sql); // FINDING: "owner"
  }

  public void preparedButJoined(String title) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO task(title) VALUES ('" + title + "')")) { // FINDING: setString
      insert.executeUpdate();
    }
  }

  public void halfPrepared(String title, String owner) throws SQLException {
    String sql = "SELECT * FROM task WHERE title = ? AND owner = '" + owner + "'";
    try (PreparedStatement select = connection.prepareStatement(sql)) { // FINDING: "owner"
      select.setString(1, title);
      select.executeQuery();
    }
  }

  public void concatMethod(Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE title = ".concat(title)); // FINDING: "title"
  }

  public void onlyTheEnd(Statement statement, String clause) throws SQLException {
    statement.executeQuery("SELECT * FROM task " + clause); // FINDING: "clause"
  }

  public void onOneBranch(Statement statement, String owner) throws SQLException {
    String sql = "SELECT * FROM task";
    if (owner != null) {
      sql = sql + " WHERE owner = '" + owner + "'";
    }
    statement.executeQuery(sql); // FINDING: "owner"
  }

  public void inATernary(Statement statement, String owner) throws SQLException {
    statement.executeQuery( // FINDING: "owner"
        owner == null ? "SELECT * FROM task" : "SELECT * FROM task WHERE owner = '" + owner + "'");
  }

  public void escapedByHand(Statement statement, String title) throws SQLException {
    String quoted = title.replace("'", "''");
    statement.executeQuery("SELECT * FROM task WHERE title = '" + quoted + "'"); // FINDING: "quoted"
  }

  public void checkedByHand(Statement statement, String column) throws SQLException {
    if (!column.matches("[a-z]+")) {
      throw new IllegalArgumentException(column);
    }
    statement.executeQuery("SELECT " + column + " FROM task"); // FINDING: "column"
  }

  public void anObject(Statement statement, Object id) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id = " + id); // FINDING: "id"
  }

  public void batch(Statement statement, String title) throws SQLException {
    statement.addBatch("INSERT INTO task(title) VALUES ('" + title + "')"); // FINDING: "title"
    statement.executeBatch();
  }

  public void everyOverload(Statement statement, String title) throws SQLException {
    String sql = "INSERT INTO task(title) VALUES ('" + title + "')";
    statement.execute(sql, Statement.RETURN_GENERATED_KEYS); // FINDING: "title"
    statement.executeUpdate(sql, new int[] {1}); // FINDING: "title"
    statement.executeUpdate(sql, new String[] {"id"}); // FINDING: "title"
    statement.executeLargeUpdate(sql); // FINDING: "title"
    connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS); // FINDING: "title"
    connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY); // FINDING: "title"
    connection.prepareCall(sql); // FINDING: "title"
    connection.nativeSQL(sql); // FINDING: "title"
  }

  public void textBlock(Statement statement, String title) throws SQLException {
    statement.executeQuery( // FINDING: "title"
        """
        SELECT *
        FROM task
        WHERE title = '"""
            + title
            + "'");
  }
}
