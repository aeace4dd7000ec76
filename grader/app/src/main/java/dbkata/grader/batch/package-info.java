/** A whole class: what is to be graded, by which worker, and what becomes of it. */
@NullMarked
package dbkata.grader.batch;

import org.jspecify.annotations.NullMarked;
