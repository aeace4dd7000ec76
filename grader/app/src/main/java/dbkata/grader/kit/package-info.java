/**
 * The trusted side of a grading run: exercises as the kit's folder holds them, and their tests,
 * compiled once.
 */
@NullMarked
package dbkata.grader.kit;

import org.jspecify.annotations.NullMarked;
