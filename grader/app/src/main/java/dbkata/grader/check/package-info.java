/** Stage three: read the class files before any code of theirs runs. */
@NullMarked
package dbkata.grader.check;

import org.jspecify.annotations.NullMarked;
