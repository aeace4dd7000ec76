package dbkata.grader.batch.worker;

import dbkata.grader.domain.Attempt;

/**
 * What became of a task.
 *
 * @param attempt what a grade book keeps
 * @param html the student's page; empty when nothing could be graded
 */
public record Answer(Attempt attempt, String html) {}
