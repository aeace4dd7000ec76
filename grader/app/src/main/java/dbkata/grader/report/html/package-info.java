/** The report as one page for a browser: records of what it shows, laid out by templates. */
@NullMarked
package dbkata.grader.report.html;

import org.jspecify.annotations.NullMarked;
