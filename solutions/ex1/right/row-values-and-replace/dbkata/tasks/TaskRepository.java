package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Asks for everything by one query with a condition that may not apply, and finds a text by what is
 * shorter without it.
 */
public class TaskRepository {
  private static final String TASKS =
      """
      WITH wanted (id, only_open, text) AS (VALUES (?, ?, ?))
      SELECT tasks.* FROM tasks, wanted
      WHERE tasks.id = ifnull(wanted.id, tasks.id)
        AND (tasks.done = 0 OR NOT wanted.only_open)
        AND (wanted.text = '' OR length(replace(title, wanted.text, '')) < length(title))
      ORDER BY tasks.id
      """;

  private final DataSource file;

  public TaskRepository(DataSource file) {
    this.file = file;
  }

  public void createTable() throws SQLException {
    try (Connection connection = file.getConnection();
        PreparedStatement exists =
            connection.prepareStatement(
                "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tasks'");
        ResultSet table = exists.executeQuery()) {
      if (table.next()) {
        return;
      }
    }
    try (Connection connection = file.getConnection();
        PreparedStatement create =
            connection.prepareStatement(
                "CREATE TABLE tasks (id INTEGER NOT NULL, title VARCHAR NOT NULL, note VARCHAR,"
                    + " done BOOLEAN DEFAULT 0 NOT NULL, PRIMARY KEY (id))")) {
      create.executeUpdate();
    }
  }

  public long add(String title, String note) throws SQLException {
    refuseBlank(title);
    try (Connection connection = file.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO tasks (title, note) VALUES (?, ?)");
          PreparedStatement last = connection.prepareStatement("SELECT last_insert_rowid()")) {
        insert.setString(1, title);
        insert.setString(2, note);
        insert.addBatch();
        insert.executeBatch();
        long id;
        try (ResultSet row = last.executeQuery()) {
          row.next();
          id = row.getLong(1);
        }
        connection.commit();
        return id;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  public Optional<Task> find(long id) throws SQLException {
    List<Task> tasks = tasks(id, false, "");
    return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(0));
  }

  public List<Task> findAll() throws SQLException {
    return tasks(null, false, "");
  }

  public List<Task> findOpen() throws SQLException {
    return tasks(null, true, "");
  }

  public List<Task> search(String text) throws SQLException {
    return tasks(null, false, text);
  }

  public boolean markDone(long id) throws SQLException {
    return change("UPDATE tasks SET done = max(done, 1) WHERE id IN (?2) AND ?1 IS NULL", null, id);
  }

  public boolean rename(long id, String title) throws SQLException {
    refuseBlank(title);
    return change("UPDATE tasks SET (title, note) = (?1, note) WHERE id = ?2", title, id);
  }

  public boolean delete(long id) throws SQLException {
    return change("DELETE FROM tasks WHERE id = ?2 AND ?1 IS NULL", null, id);
  }

  private boolean change(String sql, String title, long id) throws SQLException {
    try (Connection connection = file.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, title);
      statement.setLong(2, id);
      statement.execute();
      return statement.getUpdateCount() != 0;
    }
  }

  private List<Task> tasks(Long id, boolean onlyOpen, String text) throws SQLException {
    List<Task> tasks = new LinkedList<>();
    try (Connection connection = file.getConnection();
        PreparedStatement query = connection.prepareStatement(TASKS)) {
      query.setObject(1, id);
      query.setBoolean(2, onlyOpen);
      query.setString(3, text);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          tasks.add(new Task(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)));
        }
      }
    }
    return tasks;
  }

  private static void refuseBlank(String title) {
    if (title == null || title.trim().isEmpty()) {
      throw new IllegalArgumentException("A title is needed");
    }
  }
}
