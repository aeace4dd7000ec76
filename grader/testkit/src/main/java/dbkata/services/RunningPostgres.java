package dbkata.services;

/** A PostgreSQL as a mode hands it to {@link Services}, which alone lets go of it. */
public interface RunningPostgres extends PostgresServer {
  /** Leave a server of somebody else's as it was found; one of our own ends with the JVM. */
  void release();

  /** Release it, and stop a server of our own. */
  void close();
}
