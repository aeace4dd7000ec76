package dbkata.tasks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps tasks in a SQLite file. What each method promises is on the page, README.md. */
public class TaskRepository {
  private final DataSource dataSource;

  public TaskRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void createTable() throws SQLException {
    // TODO Step 1: get a connection from the data source, then a statement, and execute it.
    throw new UnsupportedOperationException(
        "Step 1: create the table tasks, unless it is there already.");
  }

  public long add(String title, String note) throws SQLException {
    // TODO Step 2: refuse a blank title, insert with two placeholders, read the generated key.
    throw new UnsupportedOperationException(
        "Step 2: insert an open task and return the id that the database gave it.");
  }

  public Optional<Task> find(long id) throws SQLException {
    // TODO Step 3: select one row by its id; there may be none.
    throw new UnsupportedOperationException(
        "Step 3: select the task with this id, or return Optional.empty().");
  }

  public List<Task> findAll() throws SQLException {
    // TODO Step 3: select all rows in the order of their ids.
    throw new UnsupportedOperationException("Step 3: select all tasks in the order of their ids.");
  }

  public List<Task> findOpen() throws SQLException {
    // TODO Step 3: the same for the tasks that are not done; let the database choose them.
    throw new UnsupportedOperationException(
        "Step 3: select the tasks that are not done, in the order of their ids.");
  }

  public boolean markDone(long id) throws SQLException {
    // TODO Step 4: update one row; executeUpdate says how many rows changed.
    throw new UnsupportedOperationException(
        "Step 4: update the task to done and say whether there was one.");
  }

  public boolean rename(long id, String title) throws SQLException {
    // TODO Step 4: refuse a blank title, then update one row.
    throw new UnsupportedOperationException(
        "Step 4: update the title and say whether there was such a task.");
  }

  public boolean delete(long id) throws SQLException {
    // TODO Step 4: delete one row.
    throw new UnsupportedOperationException(
        "Step 4: delete the task and say whether there was one.");
  }

  public List<Task> search(String text) throws SQLException {
    // TODO Step 6: LIKE with a placeholder; % and _ in the text are ordinary characters.
    throw new UnsupportedOperationException(
        "Step 6: select the tasks whose title contains the text, in the order of their ids.");
  }
}
