package rejected;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Formatter;
import java.util.List;
import java.util.StringJoiner;

/** Texts built piece by piece. */
public class Builders {
  private final StringBuilder shared = new StringBuilder();

  public void filters(Connection connection, String title, Boolean done) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT id, title FROM task WHERE 1 = 1");
    if (title != null) {
      sql.append(" AND title LIKE '%").append(title).append("%'");
    }
    if (done != null) {
      sql.append(" AND done = ?");
    }
    PreparedStatement select = connection.prepareStatement(sql.toString()); // FINDING: LIKE ? in the text and pass "%" + title + "%"
    select.executeQuery();
  }

  public void updateSets(Connection connection, List<String> columns) throws SQLException {
    StringBuilder sql = new StringBuilder("UPDATE task SET ");
    for (String column : columns) {
      sql.append(column).append(" = ?, ");
    }
    sql.setLength(sql.length() - 2);
    connection.prepareStatement(sql.append(" WHERE id = ?").toString()); // FINDING: "column"
  }

  public void buffer(Statement statement, String title) throws SQLException {
    StringBuffer sql = new StringBuffer();
    sql.append("SELECT * FROM task WHERE title = '");
    sql.append(title);
    sql.append("'");
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  public void insertedInFront(Statement statement, String hint) throws SQLException {
    StringBuilder sql = new StringBuilder(" FROM task");
    sql.insert(0, hint).insert(0, "SELECT ");
    statement.executeQuery(sql.toString()); // FINDING: "hint"
  }

  public void replacedInside(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = 'X'");
    sql.replace(35, 36, title);
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  public void startsWithIt(Statement statement, String select) throws SQLException {
    statement.executeQuery(new StringBuilder(select).append(" LIMIT 1").toString()); // FINDING: "select"
  }

  public void throughAnAlias(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    StringBuilder same = sql;
    same.append(title);
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  public void throughAHelper(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    quote(sql, title);
    statement.executeQuery(sql.toString()); // FINDING: "text"
  }

  private static void quote(StringBuilder sql, String text) {
    sql.append('\'').append(text).append('\'');
  }

  public void throughAFluentHelper(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task");
    StringBuilder same = where(sql);
    same.append(title);
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  private static StringBuilder where(StringBuilder sql) {
    return sql.append(" WHERE title = ");
  }

  public void throughALambda(Statement statement, List<String> titles) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title IN (''");
    titles.forEach(title -> sql.append(", '").append(title).append("'"));
    statement.executeQuery(sql.append(")").toString()); // FINDING: "title"
  }

  public void throughAMethodReference(Statement statement, List<String> titles)
      throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    titles.forEach(sql::append);
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  public void throughAnAnonymousClass(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    Runnable adds =
        new Runnable() {
          @Override
          public void run() {
            sql.append(title);
          }
        };
    adds.run();
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  public void keptInAField(Statement statement, String title) throws SQLException {
    shared.setLength(0);
    shared.append("SELECT * FROM task WHERE title = ");
    addTitle(title);
    statement.executeQuery(shared.toString()); // FINDING: the field "shared"
  }

  private void addTitle(String title) {
    shared.append(title);
  }

  public void joiner(Statement statement, List<String> columns) throws SQLException {
    StringJoiner names = new StringJoiner(", ", "SELECT ", " FROM task");
    for (String column : columns) {
      names.add(column);
    }
    statement.executeQuery(names.toString()); // FINDING: "column"
  }

  public void formatter(Statement statement, String title) throws SQLException {
    Formatter sql = new Formatter();
    sql.format("SELECT * FROM task WHERE title = '%s'", title);
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  public void formatterOverABuilder(Statement statement, String title) throws SQLException {
    StringBuilder sql = new StringBuilder();
    new Formatter(sql).format("SELECT * FROM task WHERE title = '%s'", title);
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  public void writer(Statement statement, String title) throws SQLException {
    StringWriter sql = new StringWriter();
    sql.write("SELECT * FROM task WHERE title = ");
    sql.write(title);
    statement.executeQuery(sql.toString()); // FINDING: "title"
  }

  public void printWriter(Statement statement, String title) throws SQLException {
    StringWriter sql = new StringWriter();
    new PrintWriter(sql, true).print("SELECT * FROM task WHERE title = " + title);
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  public void writerBehindItsParent(Statement statement, String title)
      throws SQLException, IOException {
    StringWriter sql = new StringWriter();
    sql.write("SELECT * FROM task WHERE title = ");
    write(sql, title);
    statement.executeQuery(sql.toString()); // FINDING: cannot decide
  }

  private static void write(Writer writer, String title) throws IOException {
    writer.write(title);
  }

  public void oldObjectInALoop(Statement statement, List<String> titles) throws SQLException {
    StringBuilder last = null;
    for (String title : titles) {
      StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
      if (last != null) {
        statement.executeQuery(last.toString()); // FINDING: "title"
      }
      sql.append(title);
      last = sql;
    }
  }
}
