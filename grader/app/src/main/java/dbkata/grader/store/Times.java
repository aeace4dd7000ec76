package dbkata.grader.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Times as the store writes them. */
final class Times {
  private Times() {}

  /** Read one; a store in which it is no time is damaged. */
  static Instant instant(String text) throws SQLException {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new SQLException("a time reads \"" + text + "\"", e);
    }
  }
}
