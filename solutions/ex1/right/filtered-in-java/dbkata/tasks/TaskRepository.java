package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Reads one stream of all tasks and looks through it in Java; ids are numbered by AUTOINCREMENT. */
public class TaskRepository {
  private final DataSource dataSource;

  public TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void createTable() throws SQLException {
    execute(
        """
        CREATE TABLE IF NOT EXISTS tasks (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          title TEXT NOT NULL CHECK (title <> ''),
          note TEXT,
          done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
        ) STRICT
        """);
  }

  public long add(String title, String note) throws SQLException {
    String checked = checked(title);
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO tasks VALUES (NULL, ?1, ?2, 0)", new String[] {"id"})) {
      insert.setObject(1, checked);
      insert.setObject(2, note);
      insert.execute();
      try (var key = insert.getGeneratedKeys()) {
        return key.next() ? key.getLong(1) : -1;
      }
    }
  }

  public Optional<Task> find(long id) throws SQLException {
    return fromAll(tasks -> tasks.filter(task -> task.id() == id).findAny());
  }

  public List<Task> findAll() throws SQLException {
    return fromAll(Stream::toList);
  }

  public List<Task> findOpen() throws SQLException {
    return fromAll(tasks -> tasks.filter(task -> !task.done()).toList());
  }

  public boolean markDone(long id) throws SQLException {
    return execute("UPDATE tasks SET done = TRUE WHERE id = ?", id) > 0;
  }

  public boolean rename(long id, String title) throws SQLException {
    return execute("UPDATE tasks SET title = ? WHERE id = ?", checked(title), id) > 0;
  }

  public boolean delete(long id) throws SQLException {
    return execute("DELETE FROM tasks WHERE id = ?", id) > 0;
  }

  public List<Task> search(String text) throws SQLException {
    return fromAll(tasks -> tasks.filter(task -> task.title().contains(text)).toList());
  }

  private int execute(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private <T> T fromAll(Function<Stream<Task>, T> wanted) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM tasks ORDER BY id ASC")) {
      var tasks = Spliterators.spliteratorUnknownSize(new Tasks(rows), Spliterator.ORDERED);
      return wanted.apply(StreamSupport.stream(tasks, false));
    } catch (ReadingFailed e) {
      throw e.reason;
    }
  }

  private static String checked(String title) {
    return Optional.ofNullable(title)
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("blank"));
  }

  /** Rows as a stream wants them, which cannot throw what JDBC throws. */
  private record Tasks(ResultSet rows) implements Iterator<Task> {
    @Override
    public boolean hasNext() {
      try {
        return !rows.isClosed() && rows.next();
      } catch (SQLException e) {
        throw new ReadingFailed(e);
      }
    }

    @Override
    public Task next() {
      try {
        return new Task(
            rows.getLong("id"),
            rows.getString("title"),
            rows.getString("note"),
            rows.getInt("done") == 1);
      } catch (SQLException e) {
        throw new ReadingFailed(e);
      }
    }
  }

  private static class ReadingFailed extends RuntimeException {
    private final SQLException reason;

    ReadingFailed(SQLException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
