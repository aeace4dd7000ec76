/** The grade book as one page for a browser: records of what it shows, laid out by templates. */
@NullMarked
package dbkata.grader.gradebook.html;

import org.jspecify.annotations.NullMarked;
