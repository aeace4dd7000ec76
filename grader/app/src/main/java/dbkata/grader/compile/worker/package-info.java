/**
 * What runs inside the compiler's process, and the messages that it exchanges with the grader.
 *
 * <p>It needs the JDK and nothing else, so that the process is up in no time.
 */
@NullMarked
package dbkata.grader.compile.worker;

import org.jspecify.annotations.NullMarked;
