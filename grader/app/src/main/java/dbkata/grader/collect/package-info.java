/** Stage one: take from a submission the sources of an exercise, and nothing else. */
@NullMarked
package dbkata.grader.collect;

import org.jspecify.annotations.NullMarked;
