/** The way of a submission: collect, compile, check, run, score. */
@NullMarked
package dbkata.grader.pipeline;

import org.jspecify.annotations.NullMarked;
