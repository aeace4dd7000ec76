/** Findings in words that a student can act on. */
@NullMarked
package dbkata.sqlrule.wording;

import org.jspecify.annotations.NullMarked;
