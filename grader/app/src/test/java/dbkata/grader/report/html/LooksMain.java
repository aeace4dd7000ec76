package dbkata.grader.report.html;

import dbkata.grader.domain.Report;
import dbkata.grader.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each sample report as a page, for people to look at. */
final class LooksMain {
  private LooksMain() {}

  /**
   * Write {@code <sample>.html} files.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Map<String, Report> samples = new LinkedHashMap<>(SampleReports.all());
    samples.put("crowded", CrowdedReport.report());
    for (Map.Entry<String, Report> sample : samples.entrySet()) {
      Files.writeString(
          folder.resolve(sample.getKey() + ".html"), HtmlReport.of(sample.getValue()));
    }
  }
}
