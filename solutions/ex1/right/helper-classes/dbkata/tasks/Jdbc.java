package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Opens and closes around a piece of work. */
class Jdbc {
  private final DataSource dataSource;

  Jdbc(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  interface Work<R> {
    R on(PreparedStatement statement) throws SQLException;
  }

  interface RowMapper<R> {
    R map(ResultSet row) throws SQLException;
  }

  <R> R with(String sql, Work<R> work) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      return work.on(statement);
    }
  }

  static <R> Stream<R> stream(ResultSet rows, RowMapper<R> mapper) throws SQLException {
    Stream.Builder<R> builder = Stream.builder();
    while (rows.next()) {
      builder.add(mapper.map(rows));
    }
    return builder.build();
  }

  static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getLong("id"), row.getString("title"), row.getString("note"), row.getBoolean("done"));
  }
}
