package dbkata.grader.gradebook.html;

/**
 * A test's row in the matrix.
 *
 * @param sentence what it proves
 * @param name how tools name it
 * @param passed how many students pass it
 * @param percent the share of those who have a score
 * @param strip what became of it for each student
 */
record TestRow(String sentence, String name, int passed, int percent, Strip strip) {}
