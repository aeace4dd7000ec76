package dbkata.grader.domain;

/**
 * What became of one test, as a grade book keeps it.
 *
 * @param verdict its word, as in {@code timed out}
 * @param earned its points or none
 * @param message the first line of why it gave none, cleaned and cut; empty when it is green
 */
public record TestMark(String verdict, int earned, String message) {}
