/** The grader's entry. */
@NullMarked
package dbkata.grader;

import org.jspecify.annotations.NullMarked;
