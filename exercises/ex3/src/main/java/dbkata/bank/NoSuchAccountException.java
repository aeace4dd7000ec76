package dbkata.bank;

/** Thrown when there is no account with an id. Given: leave it as it is. */
public class NoSuchAccountException extends RuntimeException {
  private final long account;

  public NoSuchAccountException(long account) {
    super("There is no account " + account);
    this.account = account;
  }

  /** Give the id that no account has. */
  public long account() {
    return account;
  }
}
