package rejected;

import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts made by formatting, joining and other methods of strings. */
public class Formats {

  public void format(Statement statement, String title) throws SQLException {
    statement.executeQuery(String.format("SELECT * FROM task WHERE title = '%s'", title)); // FINDING: "title" (joined with format
  }

  public void formatWithALocale(Statement statement, String title) throws SQLException {
    statement.executeQuery( // FINDING: "title"
        String.format(Locale.ROOT, "SELECT * FROM task WHERE title = '%s'", title));
  }

  public void formatted(Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE title = '%s'".formatted(title)); // FINDING: "title"
  }

  public void formattedNumber(Statement statement, int id) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id = %d".formatted(id)); // FINDING: "id"
  }

  public void messageFormat(Statement statement, String title) throws SQLException {
    statement.executeQuery(MessageFormat.format("SELECT * FROM task WHERE title = {0}", title)); // FINDING: "title"
  }

  public void join(Statement statement, List<String> columns) throws SQLException {
    statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM task"); // FINDING: "columns"
  }

  public void joinPieces(Statement statement, String table) throws SQLException {
    statement.executeQuery(String.join(" ", "SELECT * FROM", table)); // FINDING: "table"
  }

  public void replace(Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE title = 'TITLE'".replace("TITLE", title)); // FINDING: "title"
  }

  public void replaceAll(Statement statement, String title) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE title = :t".replaceAll(":t", title)); // FINDING: "title"
  }

  public void substring(Statement statement, String command) throws SQLException {
    statement.executeQuery(command.substring(1)); // FINDING: "command"
  }

  public void characters(Statement statement, char[] command) throws SQLException {
    statement.executeQuery(new String(command)); // FINDING: "command"
    statement.executeQuery(String.valueOf(command)); // FINDING: "command"
  }

  public void filledCharacters(Statement statement, char letter) throws SQLException {
    char[] text = "SELECT * FROM task WHERE grade = 'X'".toCharArray();
    text[34] = letter;
    statement.executeQuery(new String(text)); // FINDING: "letter"
  }

  public void bytes(Statement statement, byte[] command) throws SQLException {
    statement.executeQuery(new String(command)); // FINDING: "command"
  }

  public void valueOf(Statement statement, Object id) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id = " + String.valueOf(id)); // FINDING: "id"
  }

  public void joiningStream(Statement statement, List<String> titles) throws SQLException {
    String all = titles.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "));
    statement.executeQuery("SELECT * FROM task WHERE title IN (" + all + ")"); // FINDING: "t"
  }

  public void joiningStreamOfReferences(Statement statement, List<Integer> ids)
      throws SQLException {
    String all = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    statement.executeQuery("SELECT * FROM task WHERE id IN (" + all + ")"); // FINDING: "ids"
  }

  public void reducedStream(Statement statement, List<String> columns) throws SQLException {
    String all = columns.stream().reduce("id", (a, b) -> a + ", " + b);
    statement.executeQuery("SELECT " + all + " FROM task"); // FINDING: changes
  }

  public void arrayAsText(Statement statement, long[] ids) throws SQLException {
    String all = Arrays.toString(ids).replace('[', '(').replace(']', ')');
    statement.executeQuery("SELECT * FROM task WHERE id IN " + all); // FINDING: changes
  }

  public void listAsText(Statement statement, List<Long> ids) throws SQLException {
    statement.executeQuery("SELECT * FROM task WHERE id IN " + ids); // FINDING: "ids"
  }

  public void spelledFromAnAlphabet(Statement statement, int[] places) throws SQLException {
    String alphabet = " 'abcdefghijklmnopqrstuvwxyz=-;";
    StringBuilder sql = new StringBuilder("SELECT * FROM task WHERE title = ");
    for (int place : places) {
      sql.append(alphabet.charAt(place));
    }
    statement.executeQuery(sql.toString()); // FINDING: changes
  }
}
