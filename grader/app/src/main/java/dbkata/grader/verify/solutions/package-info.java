/** Run stub, reference solution, right ways and mistakes, and judge what came of each. */
@NullMarked
package dbkata.grader.verify.solutions;

import org.jspecify.annotations.NullMarked;
