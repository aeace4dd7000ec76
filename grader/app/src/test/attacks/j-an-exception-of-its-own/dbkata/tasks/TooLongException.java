package dbkata.tasks;

public class TooLongException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public TooLongException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return "Too long: " + super.getMessage();
  }
}
