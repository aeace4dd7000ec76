package dbkata.testkit.report;

import java.sql.SQLException;
import java.util.List;

/** What stands for a student's class in the report's tests. */
final class StudentCode {
  void add() {
    throw new UnsupportedOperationException("Step 2: insert the task.");
  }

  void fail() throws SQLException {
    throw new SQLException("near \"FORM\": syntax error");
  }

  void wrap() {
    try {
      fail();
    } catch (SQLException e) {
      throw new IllegalStateException("could not add", e);
    }
  }

  void changeAnUnmodifiableList() {
    List.of().add(null);
  }
}
