package dbkata.services;

/**
 * Describe a PostgreSQL that answers, that the kit is to administer: {@link AdministeredPostgres}.
 *
 * @param adminUrl a database that the administrator may connect to; never a template
 * @param admin may create databases and roles; never handed on
 * @param owner the role of the tests, to be made unless the state is prepared
 * @param student the role of the student's code, likewise
 * @param suffix ends each database's name, so that runs on one server do not collide
 * @param state what the server holds at the start
 * @param stop ends the server, or does nothing when it is not ours
 */
public record PostgresEngine(
    PostgresUrl adminUrl,
    Credentials admin,
    Credentials owner,
    Credentials student,
    String suffix,
    State state,
    Runnable stop) {
  /** What the server holds at the start, and whose it is. */
  public enum State {
    /** Ours: the roles exist, and template1 carries the grants. */
    PREPARED,
    /** Ours and empty. */
    FRESH,
    /** Somebody else's: what was made there is dropped at the end. */
    FOREIGN
  }
}
