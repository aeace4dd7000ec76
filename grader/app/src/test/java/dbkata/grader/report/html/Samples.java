package dbkata.grader.report.html;

import dbkata.grader.domain.Report;
import dbkata.grader.report.SampleReports;
import java.util.LinkedHashMap;
import java.util.Map;

/** All the reports that the pages' tests look at. */
final class Samples {
  private Samples() {}

  /** Give them by name. */
  static Map<String, Report> all() {
    Map<String, Report> samples = new LinkedHashMap<>(SampleReports.all());
    samples.put("crowded", CrowdedReport.report());
    return samples;
  }
}
