/** How a submission's tests are run: with what, and within which limits. */
@NullMarked
package dbkata.grader.run.settings;

import org.jspecify.annotations.NullMarked;
