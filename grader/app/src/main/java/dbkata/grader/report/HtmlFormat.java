package dbkata.grader.report;

import dbkata.grader.domain.Report;
import dbkata.grader.report.html.HtmlReport;

/** One page for a browser. */
final class HtmlFormat implements ReportFormat {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public String write(Report report, ReportContext context) {
    return HtmlReport.of(report);
  }
}
