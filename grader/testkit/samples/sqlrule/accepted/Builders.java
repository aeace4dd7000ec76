package accepted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts built from fixed pieces, and lists of placeholders of any length. */
public class Builders {
  private final Connection connection;

  public Builders(Connection connection) {
    this.connection = connection;
  }

  public void filters(String title, Boolean done) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    if (title != null) {
      sql.append(" AND title LIKE ?");
      values.add("%" + title + "%");
    }
    if (done != null) {
      sql.append(" AND done = ?");
      values.add(done);
    }
    PreparedStatement select = connection.prepareStatement(sql.toString()); // OK
    for (int i = 0; i < values.size(); i++) {
      select.setObject(i + 1, values.get(i));
    }
  }

  public void updateSets(String title, Boolean done) throws SQLException {
    StringBuilder sql = new StringBuilder("UPDATE task SET ");
    if (title != null) {
      sql.append("title = ?, ");
    }
    if (done != null) {
      sql.append("done = ?, ");
    }
    sql.setLength(sql.length() - 2);
    sql.append(" WHERE id = ?");
    connection.prepareStatement(sql.toString()); // OK
  }

  public void conditionsInAList(String title, Boolean done) throws SQLException {
    List<String> conditions = new ArrayList<>();
    if (title != null) {
      conditions.add("title = ?");
    }
    if (done != null) {
      conditions.add("done = ?");
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    connection.prepareStatement("SELECT * FROM task" + where); // OK
  }

  public void setsInAMap(String title, Boolean done) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> sets = new ArrayList<>();
    if (title != null) {
      sets.add("title");
      values.put("title", title);
    }
    String all = sets.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    connection.prepareStatement("UPDATE task SET " + all + " WHERE id = ?"); // OK
  }

  public void keysOfAMap(String title, Boolean done) throws SQLException {
    Map<String, Object> changes = new LinkedHashMap<>();
    if (title != null) {
      changes.put("title", title);
    }
    if (done != null) {
      changes.put("done", done);
    }
    String sets =
        changes.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    connection.prepareStatement("UPDATE task SET " + sets + " WHERE id = ?"); // OK
  }

  public void joiner(boolean done) throws SQLException {
    StringJoiner where = new StringJoiner(" AND ", " WHERE ", "");
    where.add("1 = 1");
    if (done) {
      where.add("done = 1");
    }
    connection.prepareStatement("SELECT * FROM task" + where); // OK
  }

  public void repeat(List<Long> ids) throws SQLException {
    String marks = "?, ".repeat(ids.size());
    String list = marks.substring(0, marks.length() - 2);
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + list + ")"); // OK
  }

  public void repeatWithARest(List<Long> ids) throws SQLException {
    connection.prepareStatement(
        "SELECT * FROM task WHERE id IN (" + "?,".repeat(ids.size() - 1) + "?)"); // OK
  }

  public void copies(List<Long> ids) throws SQLException {
    String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void loopAppends(List<Long> ids) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE id IN (?");
    for (int i = 1; i < ids.size(); i++) {
      sql.append(",?");
    }
    connection.prepareStatement(sql.append(")").toString()); // OK
  }

  public void loopWithSeparator(List<Long> ids) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE id IN (");
    for (int i = 0; i < ids.size(); i++) {
      sql.append(i == 0 ? "?" : ", ?");
    }
    sql.append(')');
    connection.prepareStatement(sql.toString()); // OK
  }

  public void loopAndCut(List<Long> ids) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE id IN (");
    for (Long id : ids) {
      sql.append("?,");
    }
    sql.deleteCharAt(sql.length() - 1).append(")");
    connection.prepareStatement(sql.toString()); // OK
  }

  public void loopOfStrings(List<Long> ids) throws SQLException {
    String marks = "";
    for (Long id : ids) {
      marks += marks.isEmpty() ? "?" : ",?";
    }
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void stream(List<Long> ids) throws SQLException {
    String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void streamWithFrame(List<Long> ids) throws SQLException {
    connection.prepareStatement(
        ids.stream().map(id -> "?").collect(Collectors.joining(",", "DELETE FROM t IN (", ")"))); // OK
  }

  public void generatedStream(List<Long> ids) throws SQLException {
    String marks = Stream.generate(() -> "?").limit(ids.size()).collect(Collectors.joining(","));
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void rangeOfMarks(int n) throws SQLException {
    String marks = IntStream.range(0, n).mapToObj(i -> "?").collect(Collectors.joining(","));
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + marks + ")"); // OK
  }

  public void collectedList(List<Long> ids) throws SQLException {
    List<String> marks = ids.stream().map(id -> "?").toList();
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + String.join(",", marks) + ")"); // OK
  }

  public void filledArray(int n) throws SQLException {
    String[] marks = new String[n];
    Arrays.fill(marks, "?");
    connection.prepareStatement("SELECT * FROM task WHERE id IN (" + String.join(",", marks) + ")"); // OK
  }

  public void format() throws SQLException {
    connection.prepareStatement(String.format("SELECT %s FROM %s", "id, title", "task")); // OK
    connection.prepareStatement("SELECT %s FROM task".formatted("id")); // OK
  }

  public void replace(boolean desc) throws SQLException {
    String sql = "SELECT * FROM task ORDER BY id {order}";
    connection.prepareStatement(sql.replace("{order}", desc ? "DESC" : "ASC")); // OK
  }

  public void trimmed() throws SQLException {
    connection.prepareStatement("  SELECT 1  ".strip().concat(" FROM task").trim()); // OK
  }

  public void helperFillsTheBuilder(boolean done) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE 1 = 1");
    and(sql, "title = ?");
    if (done) {
      and(sql, "done = 1");
    }
    connection.prepareStatement(sql.toString()); // OK
  }

  private static void and(StringBuilder sql, String condition) {
    sql.append(" AND ").append(condition);
  }

  public void lambdaFillsTheBuilder(List<Long> ids) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE id IN (0");
    ids.forEach(id -> sql.append(", ?"));
    connection.prepareStatement(sql.append(")").toString()); // OK
  }

  public void appendedLater(String title) throws SQLException {
    StringBuilder text = new StringBuilder("SELECT * FROM task WHERE title = ?");
    connection.prepareStatement(text.toString()); // OK
    text.append(" -- looked for ").append(title);
    System.out.println(text);
  }

  public void builderOfSomethingElse(String title) throws SQLException {
    StringBuilder log = new StringBuilder("looking for ").append(title);
    System.out.println(log);
    connection.prepareStatement("SELECT * FROM task WHERE title = ?"); // OK
  }
}
