package dbkata.grader.gradebook;

import dbkata.grader.domain.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A student's line in the grade book.
 *
 * @param attempt the attempt that counts
 * @param attempts how many different works of the student were graded
 * @param report where the student's page lies, as a link; empty when there is none
 */
public record Entry(Attempt attempt, int attempts, Optional<String> report) {
  /** Count the minutes, begun ones in full, after a date; 0 in time, nothing when not known. */
  public OptionalLong minutesLate(Optional<Instant> due) {
    if (due.isEmpty() || attempt.committed().isEmpty()) {
      return OptionalLong.empty();
    }
    Duration late = Duration.between(due.get(), attempt.committed().get());
    return OptionalLong.of(late.isNegative() ? 0 : (late.toSeconds() + 59) / 60);
  }
}
