/** A child process: how it is started, held, talked to and ended. */
@NullMarked
package dbkata.grader.run.child;

import org.jspecify.annotations.NullMarked;
