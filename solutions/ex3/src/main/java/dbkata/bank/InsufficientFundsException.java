package dbkata.bank;

/** Thrown when an account holds less than is to be taken from it. Given: leave it as it is. */
public class InsufficientFundsException extends RuntimeException {
  private final long account;

  public InsufficientFundsException(long account) {
    super("Account " + account + " does not hold enough money");
    this.account = account;
  }

  /** Give the id of the account that holds too little. */
  public long account() {
    return account;
  }
}
