/** Stage two: compile a submission's sources in a process that can be killed. */
@NullMarked
package dbkata.grader.compile;

import org.jspecify.annotations.NullMarked;
