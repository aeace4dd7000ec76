package dbkata.grader.verify.room;

/**
 * What is wrong with an exercise, for whoever adds it.
 *
 * @param file where, as a path below the kit's folder, with a line where there is one
 * @param what what is wrong there, the end of a sentence: {@code names no test}
 * @param wayOut what to do, a clause of its own: {@code name the tests that must fail}
 */
public record Problem(String file, String what, String wayOut) {
  /** Say it on one line. */
  @Override
  public String toString() {
    return (file + ": " + what + ": " + wayOut + ".").replaceAll("\\s*\\R\\s*", " ");
  }
}
