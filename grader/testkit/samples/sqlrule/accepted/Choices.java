package accepted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A choice among fixed texts is fixed, whoever chooses. */
public class Choices {
  private static final Map<String, String> COLUMNS = Map.of("title", "title", "due", "due_at");
  private static final Map<String, String> ENTRIES =
      Map.ofEntries(Map.entry("title", "title"), Map.entry("due", "due_at"));
  private static final Set<String> NAMES = Set.of("title", "due_at");
  private static final String[] BY_NUMBER = {"id", "title", "due_at"};
  private static final List<String> SCHEMA =
      List.of("CREATE TABLE owner(id INTEGER)", "CREATE TABLE task(id INTEGER)");
  private static final Map<Sort, String> BY_SORT = new EnumMap<>(Sort.class);

  static {
    BY_SORT.put(Sort.TITLE, "title");
    BY_SORT.put(Sort.DUE, "due_at");
  }

  private final Connection connection;

  public Choices(Connection connection) {
    this.connection = connection;
  }

  /** Each constant holds its column. */
  public enum Sort {
    TITLE("title"),
    DUE("due_at");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** Each constant has its own body. */
  enum Direction {
    UP {
      @Override
      String sql() {
        return "ASC";
      }
    },
    DOWN {
      @Override
      String sql() {
        return "DESC";
      }
    };

    abstract String sql();
  }

  /** Reads as a column. */
  enum Column {
    TITLE,
    DUE_AT;

    @Override
    public String toString() {
      return name().toLowerCase();
    }
  }

  public void ternary(boolean newestFirst) throws SQLException {
    String order = newestFirst ? "DESC" : "ASC";
    connection.prepareStatement("SELECT * FROM task ORDER BY id " + order); // OK
  }

  public void nestedTernary(int n) throws SQLException {
    connection.prepareStatement(n == 0 ? "SELECT 1" : n == 1 ? "SELECT 2" : "SELECT 3"); // OK
  }

  public void ifElse(String title) throws SQLException {
    String sql;
    if (title == null) {
      sql = "SELECT * FROM task";
    } else {
      sql = "SELECT * FROM task WHERE title = ?";
    }
    connection.prepareStatement(sql); // OK
  }

  public void switchExpression(String sort) throws SQLException {
    String column =
        switch (sort) {
          case "title" -> "title";
          case "due" -> "due_at";
          default -> throw new IllegalArgumentException("unknown column: " + sort);
        };
    connection.prepareStatement("SELECT * FROM task ORDER BY " + column); // OK
  }

  public void switchStatement(String sort) throws SQLException {
    String column = "id";
    switch (sort) {
      case "title":
        column = "title";
        break;
      case "due":
        column = "due_at";
        break;
      default:
        break;
    }
    connection.prepareStatement("SELECT * FROM task ORDER BY " + column); // OK
  }

  public void switchOverAnEnum(Sort sort) throws SQLException {
    String column =
        switch (sort) {
          case TITLE -> "title";
          case DUE -> "due_at";
        };
    connection.prepareStatement("SELECT * FROM task ORDER BY " + column); // OK
  }

  public void enumField(Sort sort) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY " + sort.column); // OK
    connection.prepareStatement("SELECT * FROM task ORDER BY " + sort.column()); // OK
  }

  public void enumConstant() throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY " + Sort.DUE.column); // OK
  }

  public void enumMethod(Direction direction) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY id " + direction.sql()); // OK
  }

  public void enumName(String wanted) throws SQLException {
    Sort sort = Sort.valueOf(wanted);
    connection.prepareStatement("SELECT " + sort.name() + " FROM task"); // OK
    connection.prepareStatement("SELECT " + sort + " FROM task"); // OK
    connection.prepareStatement("SELECT " + sort.toString().toLowerCase() + " FROM task"); // OK
  }

  public void enumThatReadsAsAColumn(Column column) throws SQLException {
    connection.prepareStatement("SELECT %s FROM task".formatted(column)); // OK
  }

  public void constantMap(String sort) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY " + COLUMNS.get(sort)); // OK
    connection.prepareStatement("SELECT * FROM task ORDER BY " + ENTRIES.get(sort)); // OK
    connection.prepareStatement(
        "SELECT * FROM task ORDER BY " + COLUMNS.getOrDefault(sort, "id")); // OK
  }

  public void constantMapByEnum(Sort sort) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY " + BY_SORT.get(sort)); // OK
  }

  public void constantSet() throws SQLException {
    connection.prepareStatement("SELECT " + String.join(", ", NAMES) + " FROM task"); // OK
  }

  public void constantArray(int number) throws SQLException {
    connection.prepareStatement("SELECT * FROM task ORDER BY " + BY_NUMBER[number]); // OK
  }

  public void everyStatementOfTheSchema(Statement statement) throws SQLException {
    for (String command : SCHEMA) {
      statement.execute(command); // OK
    }
  }

  public void everyStatementOfAList(Statement statement) throws SQLException {
    for (String command : List.of("DROP TABLE task", "DROP TABLE owner")) {
      statement.execute(command); // OK
    }
  }

  public void everyStatementOfAnArray(Statement statement) throws SQLException {
    String[] commands = {"DROP TABLE task", "DROP TABLE owner"};
    for (String command : commands) {
      statement.execute(command); // OK
    }
  }

  public void everyStatementOfAStream(Statement statement) {
    SCHEMA.forEach(
        command -> {
          try {
            statement.execute(command); // OK
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  public void constantCondition(Statement statement, String title) throws SQLException {
    int limit = 106;
    String order = (7 * 18) + limit > 200 ? "id" : title;
    statement.executeQuery("SELECT * FROM task ORDER BY " + order); // OK
  }

  public void constantSwitch(Statement statement, String title) throws SQLException {
    String columns = "ABC";
    String order;
    switch (columns.charAt(1)) {
      case 'A':
        order = title;
        break;
      case 'B':
        order = "id";
        break;
      default:
        order = title;
        break;
    }
    statement.executeQuery("SELECT * FROM task ORDER BY " + order); // OK
  }

  interface Naming {
    String name();
  }

  public void ownFunction(Statement statement) throws SQLException {
    clear(statement, () -> "task");
    clear(statement, () -> "owner");
  }

  private void clear(Statement statement, Naming naming) throws SQLException {
    statement.execute("DELETE FROM " + naming.name()); // OK
  }
}
