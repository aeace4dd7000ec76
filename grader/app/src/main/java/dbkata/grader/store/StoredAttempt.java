package dbkata.grader.store;

import dbkata.grader.domain.Attempt;

/**
 * The attempt that counts for a student.
 *
 * @param id its number in this store
 * @param attempt the attempt
 * @param attempts how many different works of the student have been graded
 */
public record StoredAttempt(long id, Attempt attempt, int attempts) {}
