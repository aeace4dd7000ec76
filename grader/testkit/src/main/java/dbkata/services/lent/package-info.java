/** The mode {@code lent}: engines that the grader has started and lends to its child process. */
@NullMarked
package dbkata.services.lent;

import org.jspecify.annotations.NullMarked;
