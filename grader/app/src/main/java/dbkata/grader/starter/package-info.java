/** A student's repository made out of a kit: what they need, and none of what they must not see. */
@NullMarked
package dbkata.grader.starter;

import org.jspecify.annotations.NullMarked;
