package dbkata.tasks;

import dbkata.testkit.SqliteTestDatabase;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every step starts from: an empty SQLite file and a repository on it. */
abstract class TasksFixture {
  @RegisterExtension final SqliteTestDatabase database = SqliteTestDatabase.inNewFile();

  final TaskRepository tasks = new TaskRepository(database.dataSource());

  /** Make the table of the page without the student's code, so that each step stands on its own. */
  void givenTable() {
    database.execute(
        "CREATE TABLE tasks (id INTEGER PRIMARY KEY, title TEXT NOT NULL, note TEXT,"
            + " done INTEGER NOT NULL DEFAULT 0)");
    // Along which SQLite finds the open tasks when nobody asks for their order by the id.
    database.execute("CREATE INDEX of_another_program ON tasks (done, title)");
  }

  /**
   * Let the database fail not before a row is read: no number is as great as the least is small.
   */
  void givenTableThatCannotBeRead() {
    database.execute("DROP TABLE IF EXISTS tasks");
    database.execute(
        "CREATE VIEW tasks AS SELECT 1 AS id, abs(-9223372036854775808) AS title, NULL AS note,"
            + " abs(-9223372036854775808) AS done");
  }

  /**
   * Make up a text, another one each time: only who has read it in the file can know it.
   *
   * @return such as {@code shelf 374}
   */
  static String some(String text) {
    return text + " " + ThreadLocalRandom.current().nextInt(100, 1000);
  }

  /** Show a text in quotes, its tabulators as they are written in Java. */
  static String shown(String text) {
    return text == null ? "null" : "\"" + text.replace("\t", "\\t") + "\"";
  }

  /** Store a task behind the student's back. */
  void given(long id, String title, String note, boolean done) {
    database.execute(
        "INSERT INTO tasks (id, title, note, done) VALUES (?, ?, ?, ?)", id, title, note, done);
  }
}
