package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks before it changes, in a transaction, and asks for the highest id inside of one. */
public class TaskRepository {
  private final DataSource dataSource;

  public TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void createTable() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      boolean missing;
      try (ResultSet tables = connection.getMetaData().getTables(null, null, "tasks", null)) {
        missing = !tables.next();
      }
      if (missing) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "CREATE TABLE tasks (id INTEGER NOT NULL, title TEXT NOT NULL, note TEXT DEFAULT NULL,"
                  + " done INTEGER DEFAULT 0, PRIMARY KEY (id))");
        }
      }
    }
  }

  public long add(String title, String note) throws SQLException {
    requireTitle(title);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO tasks (title, note) VALUES (?, ?)")) {
      connection.setAutoCommit(false);
      insert.setObject(1, title);
      insert.setObject(2, note);
      insert.execute();
      long id;
      try (Statement statement = connection.createStatement();
          ResultSet highest = statement.executeQuery("SELECT MAX(id) FROM tasks")) {
        highest.next();
        id = highest.getLong(1);
      }
      connection.commit();
      return id;
    }
  }

  public Optional<Task> find(long id) throws SQLException {
    for (Task task : findAll()) {
      if (task.id() == id) {
        return Optional.of(task);
      }
    }
    return Optional.empty();
  }

  public List<Task> findAll() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT note, done, id, title FROM tasks ORDER BY 3")) {
      List<Task> tasks = new ArrayList<>();
      while (rows.next()) {
        tasks.add(
            new Task(rows.getLong(3), rows.getString(4), rows.getString(1), rows.getInt(2) != 0));
      }
      return tasks;
    }
  }

  public List<Task> findOpen() throws SQLException {
    return findAll().stream().filter(task -> !task.done()).toList();
  }

  public boolean markDone(long id) throws SQLException {
    return change(id, "UPDATE tasks SET done = 1 WHERE id = ?", id);
  }

  public boolean rename(long id, String title) throws SQLException {
    requireTitle(title);
    return change(id, "UPDATE tasks SET title = ? WHERE id = ?", title, id);
  }

  public boolean delete(long id) throws SQLException {
    return change(id, "DELETE FROM tasks WHERE id = ?", id);
  }

  public List<Task> search(String text) throws SQLException {
    return findAll().stream().filter(task -> task.title().contains(text)).toList();
  }

  private boolean change(long id, String sql, Object... values) throws SQLException {
    if (find(id).isEmpty()) {
      return false;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      connection.commit();
      return true;
    }
  }

  private static void requireTitle(String title) {
    if (title == null || title.trim().isEmpty()) {
      throw new IllegalArgumentException("A task needs a title, not \"" + title + "\"");
    }
  }
}
