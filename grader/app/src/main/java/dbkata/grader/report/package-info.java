/** What people and other programs read of a graded submission: pure functions from one report. */
@NullMarked
package dbkata.grader.report;

import org.jspecify.annotations.NullMarked;
