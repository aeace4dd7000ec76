package kata;

import java.sql.Connection;
import java.sql.SQLException;

class UnwrapByReference {
  interface Unwraps {
    Object as(Class<Object> type) throws SQLException;
  }

  Object past(Connection connection) throws SQLException {
    Unwraps unwraps = connection::unwrap; // FINDING: java.sql.Wrapper is not open
    return unwraps.as(Object.class);
  }
}
