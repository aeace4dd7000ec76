package dbkata.grader.gradebook.html;

/**
 * A reason why points were lost.
 *
 * @param where the test, or the exercise
 * @param text what was said
 * @param students to how many students
 */
record Message(String where, String text, int students) {}
