package dbkata.services;

/** Name a role and its password. */
public record Credentials(String user, String password) {
  /** Hide the password: records end up in logs and failure messages. */
  @Override
  public String toString() {
    return user;
  }
}
