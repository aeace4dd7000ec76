/** The grades of a class in one SQLite file, which outlives whatever ends the grader. */
@NullMarked
package dbkata.grader.store;

import org.jspecify.annotations.NullMarked;
