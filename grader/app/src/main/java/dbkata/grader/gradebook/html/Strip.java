package dbkata.grader.gradebook.html;

/**
 * What became of a test for every student, side by side: each kind as one path of a picture that is
 * as wide as the class has students, and 1 high. What is passed fills it, the others are lower.
 *
 * @param passed where it is passed
 * @param failed where it is failed
 * @param idle where it was not run
 * @param fault where there is no score
 */
record Strip(String passed, String failed, String idle, String fault) {}
