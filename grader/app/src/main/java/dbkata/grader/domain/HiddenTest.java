package dbkata.grader.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A test of a teacher's own, which no student has.
 *
 * @param test the test case
 * @param visibility what a student sees of it in this grading
 * @param until when a later grading shows more of it
 */
public record HiddenTest(TestCase test, Visibility visibility, Optional<Instant> until) {}
