package dbkata.blog;

/** Says that there is no user with this id. Given: leave it as it is. */
public class NoSuchUserException extends RuntimeException {
  public NoSuchUserException(long id) {
    this(id, null);
  }

  /** Keep the error from below as well, for whoever has to find out why. */
  public NoSuchUserException(long id, Throwable cause) {
    super("There is no user with the id " + id, cause);
  }
}
