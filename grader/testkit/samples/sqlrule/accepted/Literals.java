package accepted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Texts that stand in the source. */
public class Literals {
  private static final String TABLE = "task";
  private static final String SELECT = "SELECT id, title FROM " + TABLE;
  private static final String SET_IN_A_BLOCK;
  public static final String COLUMNS = String.join(", ", "id", "title", "done");
  private static final int PAGE = 20;
  private final String everyTask = "SELECT * FROM task";
  private final String setInTheConstructor;
  private final Connection connection;

  static {
    SET_IN_A_BLOCK = "SELECT " + COLUMNS + " FROM " + TABLE;
  }

  public Literals(Connection connection) {
    this.connection = connection;
    this.setInTheConstructor = "SELECT id " + "FROM task";
  }

  public void literal(String title) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO task(title) VALUES (?)")) { // OK
      insert.setString(1, title);
      insert.executeUpdate();
    }
  }

  public void textBlock(Statement statement) throws SQLException {
    statement.execute( // OK
        """
        CREATE TABLE IF NOT EXISTS task (
          id INTEGER PRIMARY KEY,
          title TEXT NOT NULL
        )
        """);
  }

  public void inlinedConstant() throws SQLException {
    connection.prepareStatement(SELECT + " WHERE id = ?"); // OK
  }

  public void constantSetInABlock() throws SQLException {
    connection.prepareStatement(SET_IN_A_BLOCK); // OK
  }

  public void joinedConstant() throws SQLException {
    connection.prepareStatement("SELECT " + COLUMNS + " FROM task"); // OK
  }

  public void constantNumber() throws SQLException {
    connection.prepareStatement(SELECT + " LIMIT " + PAGE); // OK
  }

  public void constantOfAnotherClass() throws SQLException {
    connection.prepareStatement(Queries.ALL + Queries.ORDER); // OK
  }

  public void constantOfAnInterface() throws SQLException {
    connection.prepareStatement(Tables.SELECT); // OK
  }

  public void finalField() throws SQLException {
    connection.prepareStatement(everyTask); // OK
    connection.prepareStatement(setInTheConstructor); // OK
  }

  public void local(Statement statement) throws SQLException {
    final String where = " WHERE done = 1";
    String sql = SELECT;
    sql += where;
    statement.executeQuery(sql); // OK
  }

  public void localNumber(Statement statement) throws SQLException {
    int limit = 10;
    statement.executeQuery("SELECT * FROM task LIMIT " + limit); // OK
  }

  public void concatMethod(Statement statement) throws SQLException {
    String order = " ORDER BY id";
    statement.executeQuery(SELECT.concat(order)); // OK
  }

  public void generatedKeys(String title) throws SQLException {
    String sql = "INSERT INTO task(title) VALUES (?)";
    try (PreparedStatement insert =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) { // OK
      insert.setString(1, title);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
      }
    }
  }

  public void likeWithAPlaceholder(String word) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM task WHERE title LIKE ? ESCAPE '\\'")) { // OK
      select.setString(1, "%" + word.replace("%", "\\%") + "%");
      select.executeQuery();
    }
  }

  public void limitWithAPlaceholder(int limit) throws SQLException {
    PreparedStatement select = connection.prepareStatement("SELECT * FROM task LIMIT ?"); // OK
    select.setInt(1, limit);
  }

  public void batch(Statement statement) throws SQLException {
    statement.addBatch("DELETE FROM task"); // OK
    statement.addBatch("DELETE FROM owner"); // OK
  }

  public void logsTheValue(Statement statement, String title) throws SQLException {
    System.out.println("looking for " + title);
    statement.executeQuery("SELECT * FROM task"); // OK
  }

  /** Constants of another class. */
  static final class Queries {
    static final String ALL = "SELECT * FROM task";
    static final String ORDER = " ORDER BY " + "id".toUpperCase();

    private Queries() {}
  }

  /** Constants of an interface. */
  interface Tables {
    String SELECT = "SELECT " + COLUMNS + " FROM task";
  }
}
