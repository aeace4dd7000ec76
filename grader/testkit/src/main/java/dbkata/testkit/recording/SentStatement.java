package dbkata.testkit.recording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round trip to the database: a statement that the student's code executed.
 *
 * @param sql the text as it was handed to JDBC; a batch of plain statements is joined by "; "
 * @param parameterSets the bound values in the order of their placeholders, one list for each
 *     execution in a batch, exactly one list otherwise (empty when nothing was bound)
 * @param connection the number of the connection it went over, from "1" for each data source
 */
public record SentStatement(
    String sql, List<List<@Nullable Object>> parameterSets, String connection) {
  /** Copy the lists, which may hold nulls. */
  public SentStatement {
    List<List<@Nullable Object>> copies = new ArrayList<>();
    for (List<@Nullable Object> set : parameterSets) {
      copies.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(set)));
    }
    parameterSets = Collections.unmodifiableList(copies);
  }

  /** Tell whether the text starts with this word, in any case: {@code isA("select")}. */
  public boolean isA(String firstWord) {
    return sql.strip().regionMatches(true, 0, firstWord, 0, firstWord.length());
  }

  /** Write it as a trace shows it: the text on one line, then the bound values, quoted if text. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(sql.strip().replaceAll("\\s+", " "));
    for (List<@Nullable Object> set : parameterSets) {
      if (!set.isEmpty()) {
        line.append(set.stream().map(SentStatement::shown).collect(joining(", ", "   [", "]")));
      }
    }
    return line.toString();
  }

  private static String shown(@Nullable Object value) {
    return value instanceof CharSequence ? "\"" + value + "\"" : String.valueOf(value);
  }
}
