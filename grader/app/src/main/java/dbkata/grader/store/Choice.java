package dbkata.grader.store;

/** Which attempt of a student counts; written as on the command line. */
public enum Choice {
  /** The one with the most points; of equal ones the first. */
  best,
  /** The latest, whatever became of it. */
  last;

  String view() {
    return name() + "_attempt";
  }
}
