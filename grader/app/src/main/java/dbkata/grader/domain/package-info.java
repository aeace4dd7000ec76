/** What the stages of a grading run hand to each other: plain data, the JDK and nothing else. */
@NullMarked
package dbkata.grader.domain;

import org.jspecify.annotations.NullMarked;
