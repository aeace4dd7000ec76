/** Grade submissions that cheat, stall or break things, and those that merely look as if. */
@NullMarked
package dbkata.grader.attacks;

import org.jspecify.annotations.NullMarked;
