/**
 * Run a submission's tests in a child process, and give a verdict on each test, whatever the child
 * does.
 */
@NullMarked
package dbkata.grader.run;

import org.jspecify.annotations.NullMarked;
