package rejected;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;

/** Texts that pass through other methods. */
public class Helpers {
  private final Connection connection;

  public Helpers(Connection connection) {
    this.connection = connection;
  }

  public void privateHelper(String title) throws SQLException {
    run("SELECT * FROM task WHERE id = ?");
    run("SELECT * FROM task WHERE title = '" + title + "'");
  }

  private ResultSet run(String sql) throws SQLException {
    return connection.createStatement().executeQuery(sql); // FINDING: "title"
  }

  public void helperThatJoins(Statement statement, String title) throws SQLException {
    statement.executeQuery(byTitle(title)); // FINDING: "text"
  }

  private static String byTitle(String text) {
    return "SELECT * FROM task WHERE title = '" + text + "'";
  }

  public void helperOfAHelper(Statement statement, String title) throws SQLException {
    statement.executeQuery(byQuoted(title)); // FINDING: changes
  }

  private static String byQuoted(String text) {
    return byTitle(quote(text));
  }

  private static String quote(String text) {
    return "'" + text + "'";
  }

  public void identity(Statement statement, String sql) throws SQLException {
    statement.executeQuery(same(same(sql))); // FINDING: the parameter "sql" of the public method identity
  }

  private static String same(String text) {
    return text;
  }

  public void chain(Statement statement, String title) throws SQLException {
    first(statement, title);
  }

  private void first(Statement statement, String a) throws SQLException {
    second(statement, a);
  }

  private void second(Statement statement, String b) throws SQLException {
    third(statement, "SELECT * FROM task WHERE title = " + b);
  }

  private void third(Statement statement, String c) throws SQLException {
    statement.executeQuery(c); // FINDING: "b"
  }

  public void recursion(Statement statement, int depth, String title) throws SQLException {
    statement.executeQuery(conditions(depth, title)); // FINDING: "title"
  }

  private static String conditions(int depth, String title) {
    return depth == 0
        ? "SELECT * FROM task WHERE 1 = 1"
        : conditions(depth - 1, title) + " AND title <> '" + title + "'";
  }

  public void mutualRecursion(Statement statement, int depth, String title) throws SQLException {
    statement.executeQuery(even(depth, title)); // FINDING: changes
  }

  private static String even(int depth, String text) {
    return depth == 0 ? "SELECT 1" : odd(depth - 1, text);
  }

  private static String odd(int depth, String text) {
    return depth == 0 ? text : even(depth - 1, text + "!");
  }

  public void supplier(Statement statement, String title) throws SQLException {
    Supplier<String> sql = () -> "SELECT * FROM task WHERE title = '" + title + "'";
    statement.executeQuery(sql.get()); // FINDING: "title"
  }

  public void function(Statement statement, String title) throws SQLException {
    Function<String, String> sql = t -> "SELECT * FROM task WHERE title = '" + t + "'";
    statement.executeQuery(sql.apply(title)); // FINDING: "t"
  }

  public void insideALambda(Statement statement, String title) {
    Runnable job =
        () -> {
          try {
            statement.execute("DELETE FROM task WHERE title = '" + title + "'"); // FINDING: "title"
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    job.run();
  }

  interface Work {
    ResultSet on(String sql) throws SQLException;
  }

  public void methodReference(Statement statement, String title) throws SQLException {
    Work work = statement::executeQuery; // FINDING: cannot decide
    work.on("SELECT * FROM task WHERE title = '" + title + "'");
  }

  public void methodReferenceToAConnection(String title) throws SQLException {
    prepare(connection::prepareStatement, title); // FINDING: cannot decide
  }

  interface Prepares {
    Statement prepare(String sql) throws SQLException;
  }

  private static void prepare(Prepares prepares, String title) throws SQLException {
    prepares.prepare("SELECT * FROM task WHERE title = '" + title + "'");
  }

  public void ownMethodReference(String title) throws SQLException {
    Work work = this::execute;
    work.on("SELECT * FROM task WHERE title = '" + title + "'");
  }

  private ResultSet execute(String sql) throws SQLException {
    return connection.createStatement().executeQuery(sql); // FINDING: a lambda
  }

  public void lambdaParameter() throws SQLException {
    Work work = sql -> connection.createStatement().executeQuery(sql); // FINDING: a lambda
    work.on("SELECT 1");
  }

  public void varargs(Statement statement, String title) throws SQLException {
    runAll(statement, "DELETE FROM task", "DELETE FROM task WHERE title = '" + title + "'");
  }

  private static void runAll(Statement statement, String... commands) throws SQLException {
    for (String command : commands) {
      statement.execute(command); // FINDING: "title"
    }
  }

  public void generics(Statement statement, String title) throws SQLException {
    Box<String> box = new Box<>("SELECT * FROM task WHERE title = '" + title + "'");
    statement.executeQuery(box.get()); // FINDING: the field "value"
  }

  static final class Box<T> {
    private final T value;

    Box(T value) {
      this.value = value;
    }

    T get() {
      return value;
    }
  }

  public void genericMethod(Statement statement, String sql) throws SQLException {
    statement.executeQuery(either(true, sql, "SELECT 1")); // FINDING: "sql"
  }

  private static <T> T either(boolean first, T a, T b) {
    return first ? a : b;
  }
}
