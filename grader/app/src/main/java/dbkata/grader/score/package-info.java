/** From what the stages found to what counts. */
@NullMarked
package dbkata.grader.score;

import org.jspecify.annotations.NullMarked;
