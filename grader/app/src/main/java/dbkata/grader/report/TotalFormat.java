package dbkata.grader.report;

import dbkata.grader.domain.Report;

/** Write the total alone, on one line; hidden tests have one of their own. */
final class TotalFormat implements ReportFormat {
  @Override
  public String name() {
    return "total";
  }

  @Override
  public String write(Report report, ReportContext context) {
    String total = ConsoleFormat.heading(report, new Style(context.color(), context.unicode()));
    return total + HiddenSection.of(report).map(it -> "\n  " + it.line()).orElse("") + "\n";
  }
}
