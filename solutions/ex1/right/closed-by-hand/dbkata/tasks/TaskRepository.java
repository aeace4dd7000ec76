package dbkata.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Closes by hand in finally, asks for last_insert_rowid, uses exists and subqueries. */
public class TaskRepository {
  private final DataSource dataSource;

  public TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void createTable() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          CREATE TABLE IF NOT EXISTS tasks (
            id    INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            note  TEXT,
            done  INTEGER NOT NULL DEFAULT 0
          )
          """);
    }
  }

  public long add(String title, String note) throws SQLException {
    requireText(title);
    Connection connection = dataSource.getConnection();
    try {
      PreparedStatement insert =
          connection.prepareStatement("INSERT INTO tasks (title, note, done) VALUES (?, ?, ?)");
      try {
        insert.setString(1, title);
        if (note == null) {
          insert.setNull(2, Types.VARCHAR);
        } else {
          insert.setString(2, note);
        }
        insert.setInt(3, 0);
        insert.executeUpdate();
      } finally {
        insert.close();
      }
      Statement statement = connection.createStatement();
      try {
        ResultSet id = statement.executeQuery("SELECT last_insert_rowid()");
        id.next();
        return id.getLong(1);
      } finally {
        statement.close();
      }
    } finally {
      connection.close();
    }
  }

  public Optional<Task> find(long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT id, title, note, done FROM tasks WHERE id = ?")) {
      statement.setLong(1, id);
      return read(statement).stream().findFirst();
    }
  }

  public List<Task> findAll() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT id, title, note, done FROM tasks ORDER BY id")) {
      return read(statement);
    }
  }

  public List<Task> findOpen() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT id, title, note, done FROM tasks WHERE done = 0 ORDER BY id")) {
      return read(statement);
    }
  }

  public boolean markDone(long id) throws SQLException {
    Optional<Task> task = find(id);
    if (task.isEmpty()) {
      return false;
    }
    if (!task.get().done()) {
      try (Connection connection = dataSource.getConnection();
          Statement statement =
              connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
          PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE tasks SET done = NOT done WHERE id IN (SELECT id FROM tasks WHERE id = ?)")) {
        statement.execute("PRAGMA foreign_keys = ON");
        update.setLong(1, id);
        update.executeUpdate();
      }
    }
    return true;
  }

  public boolean rename(long id, String title) throws SQLException {
    requireText(title);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement exists =
            connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM tasks WHERE id = ?)");
        PreparedStatement update =
            connection.prepareStatement(
                "INSERT INTO tasks (id, title) VALUES (?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET title = excluded.title")) {
      connection.setAutoCommit(false);
      exists.setLong(1, id);
      try (ResultSet answer = exists.executeQuery()) {
        answer.next();
        if (!answer.getBoolean(1)) {
          connection.rollback();
          return false;
        }
      }
      update.setLong(1, id);
      update.setString(2, title);
      update.executeUpdate();
      connection.commit();
      return true;
    }
  }

  public boolean delete(long id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM tasks WHERE id = ?")) {
      statement.setLong(1, id);
      return statement.executeUpdate() == 1;
    }
  }

  public List<Task> search(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT id, title, note, done FROM tasks
                WHERE title LIKE ? ESCAPE '\\'
                ORDER BY id
                """)) {
      statement.setString(1, "%" + literally(text) + "%");
      return read(statement);
    }
  }

  /** Put a backslash before each character that LIKE would not take literally, itself first. */
  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static List<Task> read(PreparedStatement statement) throws SQLException {
    List<Task> tasks = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        tasks.add(
            new Task(
                rows.getLong("id"),
                rows.getString("title"),
                rows.getString("note"),
                rows.getBoolean("done")));
      }
    }
    return tasks;
  }

  private static void requireText(String title) {
    if (title == null || title.isBlank()) {
      throw new IllegalArgumentException("A task needs a title");
    }
  }
}
