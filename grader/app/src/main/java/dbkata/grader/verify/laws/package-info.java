/** The laws for tests, held against the class files of an exercise's tests. */
@NullMarked
package dbkata.grader.verify.laws;

import org.jspecify.annotations.NullMarked;
