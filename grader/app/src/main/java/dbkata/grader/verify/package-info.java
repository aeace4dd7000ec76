/** Check what the kit promises of its exercises, for whoever adds one. */
@NullMarked
package dbkata.grader.verify;

import org.jspecify.annotations.NullMarked;
