/**
 * The rule {@code sql-constant}: no SQL text that can change at run time.
 *
 * <p>Stands on ArchUnit and ASM alone, so that any Java project can use it.
 */
@NullMarked
package dbkata.sqlrule;

import org.jspecify.annotations.NullMarked;
