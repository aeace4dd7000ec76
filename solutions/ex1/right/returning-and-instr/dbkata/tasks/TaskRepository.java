package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Lets SQL do more: RETURNING instead of generated keys, instr instead of LIKE. */
public class TaskRepository {
  private final DataSource dataSource;

  public TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void createTable() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                CREATE TABLE IF NOT EXISTS tasks (
                  done  BOOLEAN NOT NULL DEFAULT FALSE CHECK (done IN (0, 1)),
                  title VARCHAR(200) NOT NULL CHECK (trim(title) <> ''),
                  note  VARCHAR(2000),
                  id    INTEGER PRIMARY KEY AUTOINCREMENT
                )
                """)) {
      statement.execute();
    }
  }

  public long add(String title, String note) throws SQLException {
    if (title == null || title.isBlank()) {
      throw new IllegalArgumentException("no title");
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO tasks (title, note, done) VALUES (?, ?, FALSE) RETURNING id")) {
      statement.setString(1, title);
      statement.setString(2, note);
      try (ResultSet inserted = statement.executeQuery()) {
        inserted.next();
        return inserted.getLong(1);
      }
    }
  }

  public Optional<Task> find(long id) throws SQLException {
    List<Task> found = query("SELECT * FROM tasks WHERE id = ?", id);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  public List<Task> findAll() throws SQLException {
    return query("SELECT * FROM tasks ORDER BY id ASC");
  }

  public List<Task> findOpen() throws SQLException {
    return query("SELECT * FROM tasks WHERE NOT done ORDER BY id ASC");
  }

  public boolean markDone(long id) throws SQLException {
    return !query("UPDATE tasks SET done = TRUE WHERE id = ? RETURNING *", id).isEmpty();
  }

  public boolean rename(long id, String title) throws SQLException {
    if (title == null || title.isBlank()) {
      throw new IllegalArgumentException("no title");
    }
    return !query("UPDATE tasks SET title = ? WHERE id = ? RETURNING *", title, id).isEmpty();
  }

  public boolean delete(long id) throws SQLException {
    return !query("DELETE FROM tasks WHERE id = ? RETURNING *", id).isEmpty();
  }

  public List<Task> search(String text) throws SQLException {
    return query("SELECT * FROM tasks WHERE instr(title, ?) > 0 ORDER BY id ASC", text);
  }

  /** Private, so that every SQL text that gets here can be seen above. */
  private List<Task> query(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<Task> tasks = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tasks.add(
              new Task(
                  rows.getLong("id"),
                  rows.getString("title"),
                  rows.getString("note"),
                  rows.getInt("done") == 1));
        }
      }
      return tasks;
    }
  }
}
