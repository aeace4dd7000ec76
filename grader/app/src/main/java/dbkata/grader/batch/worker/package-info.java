/** The process that grades one submission after the other, and what is said to it and by it. */
@NullMarked
package dbkata.grader.batch.worker;

import org.jspecify.annotations.NullMarked;
