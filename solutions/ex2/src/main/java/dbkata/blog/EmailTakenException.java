package dbkata.blog;

/** Says that another user has this e-mail address already. Given: leave it as it is. */
public class EmailTakenException extends RuntimeException {
  public EmailTakenException(String email) {
    this(email, null);
  }

  /** Keep the error from below as well, for whoever has to find out why. */
  public EmailTakenException(String email, Throwable cause) {
    super("The address " + email + " belongs to another user", cause);
  }
}
