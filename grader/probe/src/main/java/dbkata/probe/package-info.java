/**
 * The process that runs an exercise's tests beside a student's code, and says what became of them.
 */
@NullMarked
package dbkata.probe;

import org.jspecify.annotations.NullMarked;
