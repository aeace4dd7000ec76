package dbkata.bank;

/** Thrown when the auditor objects to a transfer. Given: leave it as it is. */
public class AuditException extends Exception {
  public AuditException(String message) {
    super(message);
  }
}
