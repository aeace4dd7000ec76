package dbkata.grader.cli;

import dbkata.grader.domain.Report;

/** How the command ends; the numbers 2 and 70 are those of other tools and of sysexits.h. */
final class ExitCode {
  /** The score reaches the bar. */
  static final int REACHED = 0;

  /** The score stays below the bar. */
  static final int BELOW = 1;

  /** What was asked for cannot be done: a wrong option, a submission that is not there. */
  static final int USAGE = 2;

  /** The grader failed. */
  static final int FAULT = 70;

  private ExitCode() {}

  static int of(Report report, int failUnder) {
    if (report.isNotYourFault()) {
      return FAULT;
    }
    return report.reaches(failUnder) ? REACHED : BELOW;
  }
}
