/** The command line: what is asked for, where reports go, how it ends. */
@NullMarked
package dbkata.grader.cli;

import org.jspecify.annotations.NullMarked;
