package dbkata.services;

/** Give databases on a PostgreSQL that answers. Safe for threads. */
public interface PostgresServer {
  /**
   * Give a database that nobody else uses.
   *
   * <p>Its student may read and write the rows of every table that its owner creates in schema
   * public, and may define nothing.
   *
   * @param label says what it is for; part of its name where the kit makes it
   */
  PostgresDatabase createDatabase(String label);

  /**
   * Drop a database and end whatever is connected to it; nothing happens when it is gone, or when
   * it was lent by somebody who drops it himself.
   */
  void dropDatabase(PostgresDatabase database);

  /**
   * End the server process behind a connection of the student's, and wait until it is gone.
   *
   * @param pid what {@code SELECT pg_backend_pid()} says on that connection
   * @return whether there was such a process and it has ended
   */
  boolean terminateBackend(int pid);
}
