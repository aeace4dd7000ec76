/** An exercise's room and its solutions as files: names, pages, what is given, what is stray. */
@NullMarked
package dbkata.grader.verify.room;

import org.jspecify.annotations.NullMarked;
