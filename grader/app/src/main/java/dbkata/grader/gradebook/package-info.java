/** The grade book of a class, for spreadsheets, for programs and for people. */
@NullMarked
package dbkata.grader.gradebook;

import org.jspecify.annotations.NullMarked;
