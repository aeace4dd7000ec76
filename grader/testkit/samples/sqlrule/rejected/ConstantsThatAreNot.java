package rejected;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Names in capitals whose text is not fixed. */
public class ConstantsThatAreNot {
  private static String table = "task";
  private static final String FROM_THE_ENVIRONMENT = System.getenv("TASK_TABLE");
  private static final String JOINED = "SELECT * FROM " + System.getProperty("table");
  private static final String[] COLUMNS = {"id", "title"};
  public static final String[] PUBLIC_COLUMNS = {"id", "title"};
  private static final List<String> NAMES = new ArrayList<>(List.of("id"));
  private static final StringBuilder SQL = new StringBuilder("SELECT * FROM task");
  private static final String SET_IN_A_BLOCK;

  static {
    SET_IN_A_BLOCK = read();
  }

  private static String read() {
    return System.getProperty("sql");
  }

  /** An enum can hold what changes, too. */
  enum Column {
    TITLE("title"),
    ANY(System.getProperty("column"));

    private final String text;

    Column(String text) {
      this.text = text;
    }
  }

  /** An enum whose field is not final. */
  enum Open {
    TITLE("title");

    String text;

    Open(String text) {
      this.text = text;
    }
  }

  public static void rename(String name) {
    table = name;
  }

  public void notFinal(Statement statement) throws SQLException {
    statement.execute("DELETE FROM " + table); // FINDING: "table"
  }

  public void fromTheEnvironment(Statement statement) throws SQLException {
    statement.execute("DELETE FROM " + FROM_THE_ENVIRONMENT); // FINDING: "FROM_THE_ENVIRONMENT"
  }

  public void joined(Statement statement) throws SQLException {
    statement.executeQuery(JOINED); // FINDING: "getProperty()"
  }

  public void setInABlock(Statement statement) throws SQLException {
    statement.executeQuery(SET_IN_A_BLOCK); // FINDING: the result of getProperty
  }

  public void arrayThatIsWritten(Statement statement, String name) throws SQLException {
    COLUMNS[0] = name;
    statement.executeQuery("SELECT " + COLUMNS[0] + " FROM task"); // FINDING: changes
  }

  public void publicArray(Statement statement) throws SQLException {
    statement.executeQuery("SELECT " + PUBLIC_COLUMNS[0] + " FROM task"); // FINDING: changes
  }

  public void listThatGrows(Statement statement, String name) throws SQLException {
    NAMES.add(name);
    statement.executeQuery("SELECT " + String.join(", ", NAMES) + " FROM task"); // FINDING: "name"
  }

  public void builderThatGrows(Statement statement, String name) throws SQLException {
    SQL.append(name);
    statement.executeQuery(SQL.toString()); // FINDING: "name"
  }

  public void enumHeld(Statement statement, Column column) throws SQLException {
    statement.executeQuery("SELECT * FROM task ORDER BY " + column.text); // FINDING: "text"
  }

  public void openEnum(Statement statement, Open column) throws SQLException {
    statement.executeQuery("SELECT * FROM task ORDER BY " + column.text); // FINDING: "text"
  }
}
