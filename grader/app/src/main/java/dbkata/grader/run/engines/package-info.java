/** The engines that the grader starts and lends to its children. */
@NullMarked
package dbkata.grader.run.engines;

import org.jspecify.annotations.NullMarked;
