/**
 * The process that runs an exercise's tests beside a student's code, and says what became of them.
 *
 * <p>Nothing here is reachable from a static field: code that runs beside it and could reflect
 * would still have to find the channel first.
 */
@NullMarked
package dbkata.probe;

import org.jspecify.annotations.NullMarked;
