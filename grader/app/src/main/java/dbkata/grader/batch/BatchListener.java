package dbkata.grader.batch;

import dbkata.grader.domain.Attempt;

/** Hear how far a class has come; for a person who waits. Calls come from several threads. */
public interface BatchListener {
  /**
   * Hear what is to be done.
   *
   * @param total how many submissions there are to grade, in this part of the class
   * @param already how many of them an earlier run has graded
   */
  void begins(int total, int already);

  /** Hear that a submission is through, and is in the store. */
  void graded(Attempt attempt);

  /** Hear a sentence that a person should know. */
  void notice(String sentence);
}
