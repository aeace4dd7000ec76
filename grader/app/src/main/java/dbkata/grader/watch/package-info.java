/** Grade exercises again whenever something of theirs is saved. */
@NullMarked
package dbkata.grader.watch;

import org.jspecify.annotations.NullMarked;
