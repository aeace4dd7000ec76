package rejected;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Scanner;

/** Texts that come from anywhere but the source. */
public class Sources {
  private String sql = "SELECT * FROM task";
  private final String table;
  private List<String> columns = List.of("id");

  public Sources(String table) {
    this.table = table;
  }

  public void field(Statement statement) throws SQLException {
    statement.executeQuery(sql); // FINDING: the field "sql"
  }

  public void finalFieldOutOfAParameter(Statement statement) throws SQLException {
    statement.executeQuery("SELECT * FROM " + table); // FINDING: "table"
  }

  public void collectionInAField(Statement statement) throws SQLException {
    statement.executeQuery("SELECT " + columns.get(0) + " FROM task"); // FINDING: changes
  }

  public void parameter(Statement statement, String command) throws SQLException {
    statement.execute(command); // FINDING: is the parameter "command" of the public method parameter
  }

  protected void protectedHelper(Statement statement, String command) throws SQLException {
    statement.execute(command); // FINDING: of the protected method protectedHelper
  }

  void uncalledHelper(Statement statement, String command) throws SQLException {
    statement.execute(command); // FINDING: which no class under check calls
  }

  public void array(Statement statement, String[] commands) throws SQLException {
    statement.execute(commands[0]); // FINDING: "commands"
  }

  public void arrayFilledHere(Statement statement, String title) throws SQLException {
    String[] parts = new String[2];
    parts[0] = "SELECT * FROM task WHERE title = ";
    parts[1] = title;
    statement.executeQuery(String.join("", parts)); // FINDING: "title"
  }

  public void list(Statement statement, String title) throws SQLException {
    List<String> values = new ArrayList<>();
    values.add("safe");
    values.add(title);
    statement.executeQuery("SELECT * FROM task WHERE title = " + values.get(1)); // FINDING: "title"
  }

  public void listFilledThroughAnAlias(Statement statement, String title) throws SQLException {
    List<String> values = new LinkedList<>();
    List<String> same = values;
    same.add(0, title);
    statement.executeQuery("SELECT * FROM task WHERE title = " + values.remove(0)); // FINDING: "title"
  }

  public void map(Statement statement, String title) throws SQLException {
    Map<String, String> values = new HashMap<>();
    values.put("title", title);
    statement.executeQuery("SELECT * FROM task WHERE title = " + values.get("title")); // FINDING: "title"
  }

  public void keysOfAMap(Statement statement, String name) throws SQLException {
    Map<String, String> values = new HashMap<>();
    values.put(name, "fixed");
    statement.executeQuery("SELECT " + String.join(", ", values.keySet()) + " FROM task"); // FINDING: "name"
  }

  public void entriesOfAMap(Statement statement, String title) throws SQLException {
    Map<String, String> values = new HashMap<>();
    values.put("title", title);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      statement.executeQuery("SELECT * FROM task WHERE " + entry.getKey()); // FINDING: "title"
    }
  }

  public void loopOverAParameter(Statement statement, List<String> commands) throws SQLException {
    for (String command : commands) {
      statement.execute(command); // FINDING: the parameter "commands"
    }
  }

  public void file(Statement statement, Path path) throws SQLException, IOException {
    statement.execute(Files.readString(path)); // FINDING: the result of readString
  }

  public void resource(Statement statement) throws SQLException, IOException {
    try (var in = Sources.class.getResourceAsStream("/schema.sql")) {
      statement.execute(new String(in.readAllBytes())); // FINDING: changes with "readAllBytes()"
    }
  }

  public void reader(Statement statement, BufferedReader in) throws SQLException, IOException {
    String name = in.readLine();
    statement.executeQuery("SELECT * FROM task WHERE title = '" + name + "'"); // FINDING: "name"
  }

  public void console(Statement statement) throws SQLException {
    Scanner scanner = new Scanner(System.in);
    statement.executeQuery("SELECT * FROM task WHERE id = " + scanner.nextInt()); // FINDING: "nextInt()"
  }

  public void environment(Statement statement) throws SQLException {
    statement.executeQuery("SELECT * FROM " + System.getenv("TASK_TABLE")); // FINDING: choose among constant texts
  }

  public void property(Statement statement, Properties settings) throws SQLException {
    statement.execute(settings.getProperty("sql")); // FINDING: the result of getProperty
  }

  public void optional(Statement statement, Optional<String> filter) throws SQLException {
    statement.executeQuery("SELECT * FROM task " + filter.orElse("")); // FINDING: changes
  }

  public void mappedOptional(Statement statement, Optional<String> owner) throws SQLException {
    String where = owner.map(o -> " WHERE owner = '" + o + "'").orElse("");
    statement.executeQuery("SELECT * FROM task" + where); // FINDING: "o"
  }

  public void anotherRow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet saved = statement.executeQuery("SELECT text FROM saved_query")) {
      while (saved.next()) {
        connection.createStatement().executeQuery(saved.getString(1)); // FINDING: the result of getString
      }
    }
  }

  public void exceptionMessage(Statement statement) throws SQLException {
    try {
      statement.execute("DROP TABLE task");
    } catch (SQLException e) {
      statement.execute("INSERT INTO log(text) VALUES ('" + e.getMessage() + "')"); // FINDING: "getMessage()"
    }
  }

  public void className(Statement statement) throws SQLException {
    statement.executeQuery("SELECT * FROM " + getClass().getSimpleName()); // FINDING: "getSimpleName()"
  }
}
