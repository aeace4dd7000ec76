package dbkata.tasks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Leaves connections and statements to a helper class, and gives it lambdas. */
public class TaskRepository {
  private static final String COLUMNS = "SELECT id, title, note, done FROM tasks ";

  private final Jdbc jdbc;

  public TaskRepository(DataSource dataSource) {
    this.jdbc = new Jdbc(dataSource);
  }

  public void createTable() throws SQLException {
    jdbc.with(
        "CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY ASC, title TEXT NOT NULL,"
            + " note TEXT, done INT NOT NULL DEFAULT 0)",
        statement -> statement.executeUpdate());
  }

  public long add(String title, String note) throws SQLException {
    Title checked = new Title(title);
    return jdbc.with(
        "INSERT INTO tasks (done, note, title) VALUES (0, ?, ?)",
        statement -> {
          statement.setString(1, note);
          statement.setString(2, checked.text());
          statement.executeUpdate();
          return Jdbc.stream(statement.getGeneratedKeys(), keys -> keys.getLong(1))
              .findFirst()
              .orElseThrow();
        });
  }

  public Optional<Task> find(long id) throws SQLException {
    return jdbc.with(
        COLUMNS + "WHERE id = ?",
        statement -> {
          statement.setLong(1, id);
          return Jdbc.stream(statement.executeQuery(), Jdbc::task).findAny();
        });
  }

  public List<Task> findAll() throws SQLException {
    return jdbc.with(
        COLUMNS + "ORDER BY id",
        statement -> Jdbc.stream(statement.executeQuery(), Jdbc::task).toList());
  }

  public List<Task> findOpen() throws SQLException {
    return jdbc.with(
        COLUMNS + "WHERE done IS NOT 1 ORDER BY id",
        statement -> Jdbc.stream(statement.executeQuery(), Jdbc::task).toList());
  }

  public boolean markDone(long id) throws SQLException {
    return jdbc.with(
        "UPDATE tasks SET done = ? WHERE id = ?",
        statement -> {
          statement.setBoolean(1, true);
          statement.setLong(2, id);
          statement.addBatch();
          return statement.executeBatch()[0] > 0;
        });
  }

  public boolean rename(long id, String title) throws SQLException {
    Title checked = new Title(title);
    return jdbc.with(
        "UPDATE tasks SET title = ? WHERE id = ?",
        statement -> {
          statement.setString(1, checked.text());
          statement.setLong(2, id);
          statement.execute();
          return statement.getUpdateCount() != 0;
        });
  }

  public boolean delete(long id) throws SQLException {
    return jdbc.with(
        "DELETE FROM tasks WHERE id = ?",
        statement -> {
          statement.setLong(1, id);
          return statement.executeLargeUpdate() > 0L;
        });
  }

  public List<Task> search(String text) throws SQLException {
    return jdbc.with(
        COLUMNS + "WHERE title LIKE '%' || ? || '%' ESCAPE '!' ORDER BY id",
        statement -> {
          statement.setString(1, text.replaceAll("[!%_]", "!$0"));
          return Jdbc.stream(statement.executeQuery(), Jdbc::task).toList();
        });
  }

  private record Title(String text) {
    Title {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException("blank");
      }
    }
  }
}
