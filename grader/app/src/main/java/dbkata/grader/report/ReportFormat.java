package dbkata.grader.report;

import dbkata.grader.domain.Report;

/** Write a report for one kind of reader. */
public interface ReportFormat {
  /** Tell the word that asks for it on the command line. */
  String name();

  /**
   * Tell whether whoever shows it knows students from teachers, test by test. A format of which
   * that is not true is given what a student may see, unless a teacher asks for more.
   */
  default boolean tellsReadersApart() {
    return false;
  }

  /**
   * Write the whole report.
   *
   * <p>What comes from a submission is cleaned on its way: it is text in the format and nothing
   * else.
   *
   * @return text to be written as UTF-8, with a line feed at the end of each line
   */
  String write(Report report, ReportContext context);
}
