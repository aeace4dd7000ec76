package dbkata.grader.domain;

/** What a student sees of a teacher's own test, each kind less than the one before. */
public enum Visibility {
  /** As much as of any other test. */
  VISIBLE,

  /** Its name, its points, and whether it passed; nothing of what it looked at. */
  NAME,

  /** That there is one more. */
  HIDDEN
}
