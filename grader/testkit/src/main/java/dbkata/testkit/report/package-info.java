/** What the student reads after a run under Maven: tests as sentences under their steps. */
@NullMarked
package dbkata.testkit.report;

import org.jspecify.annotations.NullMarked;
