package rejected;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways around the rule that somebody may think of. */
public class Evasions {
  private static final String[] LEAKED = {"id", "title"};
  private static final List<String> LENT = new ArrayList<>(List.of("id"));

  interface Naming {
    String name();
  }

  static final class FixedNaming implements Naming {
    @Override
    public String name() {
      return "task";
    }
  }

  interface Adds {
    void to(StringBuilder sql);
  }

  static final class AddsNothing implements Adds {
    @Override
    public void to(StringBuilder sql) {}
  }

  public void lambdaBesideAClass(Statement statement, String table) throws SQLException {
    clear(statement, new FixedNaming());
    clear(statement, () -> table);
  }

  private void clear(Statement statement, Naming naming) throws SQLException {
    statement.execute("DELETE FROM " + naming.name()); // FINDING: choose among constant texts
  }

  public void lambdaThatAdds(Statement statement, String title) throws SQLException {
    find(statement, new AddsNothing());
    find(statement, sql -> sql.append(title));
  }

  private void find(Statement statement, Adds adds) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task");
    adds.to(sql);
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  public static String[] leaked() {
    return LEAKED;
  }

  public void leakedArray(Statement statement) throws SQLException {
    statement.executeQuery("SELECT " + LEAKED[0] + " FROM task"); // FINDING: cannot decide
  }

  public static List<String> lent() {
    return LENT.subList(0, 1);
  }

  public void lentList(Statement statement) throws SQLException {
    statement.executeQuery("SELECT " + LENT.get(0) + " FROM task"); // FINDING: cannot decide
  }

  public void arrayInALambda(Statement statement, List<String> titles) throws SQLException {
    String[] last = {""};
    titles.forEach(title -> last[0] = title);
    statement.executeQuery("SELECT * FROM task WHERE title = " + last[0]); // FINDING: "title"
  }

  public void reference(Statement statement, String title) throws SQLException {
    AtomicReference<String> held = new AtomicReference<>("id");
    held.set(title);
    statement.executeQuery("SELECT * FROM task WHERE title = " + held.get()); // FINDING: "get()"
  }

  public void listIterator(Statement statement, String name) throws SQLException {
    List<String> names = new ArrayList<>(List.of("id"));
    ListIterator<String> places = names.listIterator();
    places.next();
    places.set(name);
    statement.executeQuery("SELECT " + names.get(0) + " FROM task"); // FINDING: "name"
  }

  public void viewOfAnArray(Statement statement, String name) throws SQLException {
    String[] names = {"id"};
    List<String> view = Arrays.asList(names);
    names[0] = name;
    statement.executeQuery("SELECT " + view.get(0) + " FROM task"); // FINDING: "name"
  }

  public void viewOfAList(Statement statement, String name) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> view = Collections.unmodifiableList(names);
    names.add(name);
    statement.executeQuery("SELECT " + view.get(0) + " FROM task"); // FINDING: "name"
  }

  public void lazyStream(Statement statement, String name) throws SQLException {
    List<String> names = new ArrayList<>();
    Stream<String> stream = names.stream();
    names.add(name);
    String all = stream.collect(Collectors.joining(", "));
    statement.executeQuery("SELECT " + all + " FROM task"); // FINDING: "name"
  }

  public void filledByToArray(Statement statement, List<String> columns) throws SQLException {
    String[] names = new String[2];
    columns.toArray(names);
    statement.executeQuery("SELECT " + names[0] + " FROM task"); // FINDING: changes
  }

  public void copiedArray(Statement statement, String[] columns) throws SQLException {
    String[] names = {"id"};
    System.arraycopy(columns, 0, names, 0, 1);
    statement.executeQuery("SELECT " + names[0] + " FROM task"); // FINDING: cannot decide
  }

  public void replacedElements(Statement statement, String name) throws SQLException {
    List<String> names = new ArrayList<>(List.of("id"));
    names.replaceAll(old -> name);
    statement.executeQuery("SELECT " + names.get(0) + " FROM task"); // FINDING: cannot decide
  }

  public void builderInAList(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    List<StringBuilder> held = List.of(sql);
    held.get(0).append(title);
    statement.executeQuery(sql.toString()); // FINDING: changes
  }

  public void copiedLetterByLetter(Statement statement, String title) throws SQLException {
    String letters = "abcdefghijklmnopqrstuvwxyz' =-";
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    for (int i = 0; i < title.length(); i++) {
      sql.append(letters.charAt(letters.indexOf(title.charAt(i))));
    }
    statement.executeQuery(sql.toString()); // FINDING: changes
  }

  public void characters(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    for (char letter : title.toCharArray()) {
      sql.append(letter);
    }
    statement.executeQuery(sql.toString()); // FINDING: "letter"
  }

  public void streamOfCharacters(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    title.chars().forEach(letter -> sql.append((char) letter));
    statement.executeQuery(sql.toString()); // FINDING: changes
  }

  public void conditionThatIsNotConstant(Statement statement, String title) throws SQLException {
    int limit = title.isEmpty() ? 1 : 300;
    String order = (7 * 18) + limit > 200 ? title : "id";
    statement.executeQuery("SELECT * FROM task ORDER BY " + order); // FINDING: "order"
  }

  public void arrayOfArrays(Statement statement, String name) throws SQLException {
    String[][] names = {{"id"}, {name}};
    statement.executeQuery("SELECT " + names[1][0] + " FROM task"); // FINDING: changes
  }
}
