/** The catalogue of calls that run SQL or a script, and the advice that suits each API. */
@NullMarked
package dbkata.sqlrule.sinks;

import org.jspecify.annotations.NullMarked;
