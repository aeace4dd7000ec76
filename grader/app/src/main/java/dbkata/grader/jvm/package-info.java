/** What the grader's own processes have in common, whichever stage starts them. */
@NullMarked
package dbkata.grader.jvm;

import org.jspecify.annotations.NullMarked;
