package dbkata.grader.report;

import dbkata.grader.domain.Report;

/** Write the total alone, on one line. */
final class TotalFormat implements ReportFormat {
  @Override
  public String name() {
    return "total";
  }

  @Override
  public String write(Report report, ReportContext context) {
    return ConsoleFormat.heading(report, new Style(context.color(), context.unicode())) + "\n";
  }
}
