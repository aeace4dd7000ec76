package dbkata.grader.store;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grades of one class in one SQLite file.
 *
 * <p>Each call that writes is one transaction, which is on the disk when the call returns: what was
 * added is there whatever ends this process, or the machine, afterwards. One process writes.
 */
public final class GradeStore implements AutoCloseable {
  /** What the file is called in the folder of a class. */
  public static final String FILE = "grades.db";

  private final Path file;
  private final Connection connection;
  private final ClassKit kit;

  private GradeStore(Path file, Connection connection, ClassKit kit) {
    this.file = file;
    this.connection = connection;
    this.kit = kit;
  }

  /**
   * Make a store that is not there yet.
   *
   * @throws BadStoreException when there is one, or none can be made
   */
  public static GradeStore create(Path file, ClassKit kit) throws BadStoreException {
    if (Files.exists(file)) {
      throw new BadStoreException(file + " is there already: nothing was changed.");
    }
    Connection connection = Database.create(file, kit);
    return new GradeStore(file, connection, kit);
  }

  /**
   * Open a store and look whether all of it can be read.
   *
   * @throws BadStoreException when it is none, is of another version, or is damaged
   */
  public static GradeStore open(Path file) throws BadStoreException {
    Connection connection = Database.open(file);
    try {
      return new GradeStore(file, connection, KitTable.read(connection));
    } catch (SQLException e) {
      Database.close(connection);
      throw Database.damaged(file, e);
    }
  }

  /** Tell by what the class is graded. */
  public ClassKit kit() {
    return kit;
  }

  /** Begin a run and give its number. */
  public long begin(Run run) throws BadStoreException {
    return writing(() -> RunTable.add(connection, run));
  }

  /** Go on with an earlier run, over the class as it was found now. */
  public long reopen(long run, Run now) throws BadStoreException {
    return writing(() -> RunTable.reopen(connection, run, now));
  }

  /** Note that a run came to its end. */
  public void finish(long run, Instant now) throws BadStoreException {
    writing(() -> RunTable.finish(connection, run, now));
  }

  /** Give the latest run. */
  public Optional<StoredRun> lastRun() throws BadStoreException {
    return reading(() -> RunTable.last(connection));
  }

  /** List the students whose submissions have a score from a run. */
  public Set<String> graded(long run) throws BadStoreException {
    return reading(() -> AttemptTable.graded(connection, run));
  }

  /**
   * Add an attempt.
   *
   * @param html the student's page; empty when there is none
   */
  public void add(long run, Attempt attempt, String html) throws BadStoreException {
    writing(
        () -> {
          AttemptTable.add(connection, kit, run, attempt, html);
          return true;
        });
  }

  /** Give the attempt that counts of each student who has one, in the order of their ids. */
  public List<StoredAttempt> attempts(Choice choice) throws BadStoreException {
    return reading(() -> AttemptTable.read(connection, choice));
  }

  /** Give the page of an attempt. */
  public Optional<String> html(long attempt) throws BadStoreException {
    return reading(() -> AttemptTable.html(connection, attempt));
  }

  /** Add every attempt of other stores of the same kit to a run, in the order of their times. */
  void addAllFrom(List<Connection> stores, long run) throws BadStoreException {
    writing(() -> Copying.into(connection, stores, run));
  }

  Connection connection() {
    return connection;
  }

  @Override
  public synchronized void close() {
    Database.close(connection);
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private synchronized <T> T reading(Work<T> work) throws BadStoreException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Database.damaged(file, e);
    }
  }

  private synchronized <T> T writing(Work<T> work) throws BadStoreException {
    try {
      connection.setAutoCommit(false);
      T result = work.run();
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      Database.rollBack(connection);
      throw new BadStoreException(
          "%s could not be written (%s): what it held before is still there."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
