/** How alike the sources of a class are, as JPlag finds in a process of its own. */
@NullMarked
package dbkata.grader.similarity;

import org.jspecify.annotations.NullMarked;
